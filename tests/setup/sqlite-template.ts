import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "./migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of a migrated SQLite file; tests open copies that lie beside it. */
    sqliteTemplate: string;
  }
}

/** Global setup of the projects on SQLite: one migrated template file, in memory where the machine has a place for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "brobygger-sqlite-"));
  const template = join(folder, "template.db");
  await migrate(`file:${template}`);
  project.provide("sqliteTemplate", template);
  return () => rm(folder, { recursive: true, force: true });
}
