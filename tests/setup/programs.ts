import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the programs that tests start: `cli.js`, and `doomed-*.js`. */
    programs: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const shared = globalThis as typeof globalThis & { brobyggerPrograms?: Promise<string> };

/** Where this run has them: as deep below the root as their sources, which find the migrations from there. */
const folder = join(root, ".cache/programs", `${process.pid}`);

/**
 * The programs that tests start over and over, bundled once a run (3 s of processor time): from its source each
 * start would compile the same files anew, which takes three times as long as all else that it does.
 * @returns the folder
 */
export function buildPrograms(): Promise<string> {
  return (shared.brobyggerPrograms ??= bundle());
}

async function bundle(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    resolve: { alias: { "~": root } },
    build: {
      ssr: true,
      outDir: folder,
      copyPublicDir: false,
      target: "node20",
      rollupOptions: {
        input: {
          cli: "app/server/cli.ts",
          "doomed-device": "tests/setup/doomed-device.ts",
          "doomed-intake": "tests/setup/doomed-intake.ts",
          "doomed-outbox": "tests/setup/doomed-outbox.ts",
          "migrate-template": "tests/setup/migrate-template.ts",
        },
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
  return folder;
}

/** Global setup of the projects that start programs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("programs", await buildPrograms());
  return () => rm(folder, { recursive: true, force: true });
}
