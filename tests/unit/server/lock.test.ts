import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DatabaseInUse, takeDatabase } from "~/app/server/lock.server";

test("one process has the database at a time, and a dead one has it no longer", () => {
  const path = join(mkdtempSync(join(tmpdir(), "brobygger-lock-")), "b.db");
  const giveBack = takeDatabase(path);
  expect(() => takeDatabase(path)).toThrow(DatabaseInUse);
  giveBack();
  const script = `
    const { takeDatabase } = await import(${JSON.stringify(new URL("../../../app/server/lock.server.ts", import.meta.url).href)});
    takeDatabase(${JSON.stringify(path)});
    process.kill(process.pid, "SIGKILL");`;
  const other = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
  expect(other.signal).toBe("SIGKILL");
  takeDatabase(path)();
});
