import { copyFile, rm } from "node:fs/promises";
import { inject } from "vitest";
import type { FreshDatabases } from "./database";

let count = 0;

/** Fresh SQLite files, copied from the migrated template: about a millisecond each. */
export function sqliteDatabases(): FreshDatabases {
  let path: string | undefined;
  const removeLast = async () => {
    if (!path) return;
    await Promise.all(["", "-wal", "-shm"].map((suffix) => rm(`${path}${suffix}`, { force: true })));
  };
  return {
    async next() {
      await removeLast();
      const template = inject("sqliteTemplate");
      path = template.replace(/[^/]+$/, `${process.pid}-${(count += 1)}.db`);
      await copyFile(template, path);
      return `file:${path}`;
    },
    end: removeLast,
  };
}
