import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const alias = { "~": root };
const programs = `${root}/tests/setup/programs.ts`;
const consoleCheck = `${root}/tests/setup/console.ts`;

/**
 * Six projects, run with `npm test`:
 * unit, domain-sqlite and domain-postgres (the same files, two databases), routes; then timed, by itself;
 * then e2e (two browsers at a time: what one of them waits for, a mail or a page, is the other's turn).
 * The limits are for a machine that is busy with other things too; no test should need a tenth of its own.
 */
export default defineConfig({
  root,
  resolve: { alias },
  cacheDir: `${root}/.cache/vitest`,
  test: {
    pool: "forks",
    // One more than cores: much of a test is waiting, for a mail server's greeting or for a process to start.
    maxWorkers: availableParallelism() + 1,
    // How long `expect.poll` waits for what it expects; a busy machine may take seconds.
    expect: { poll: { timeout: 20_000 } },
    allowOnly: false,
    passWithNoTests: true,
    env: { BROBYGGER_MODE: "test", TZ: "UTC", NODE_ENV: "test", MAIL_CHECKED_BY: "mx.test.example" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Reading the sources anew for each file takes longer than the tests; no test changes a module or its settings.
          isolate: false,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          globalSetup: [programs],
          setupFiles: [consoleCheck],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "domain-sqlite",
          isolate: false,
          include: ["tests/domain/**/*.test.{ts,tsx}"],
          globalSetup: [
            programs,
            `${root}/tests/setup/sqlite-template.ts`,
            `${root}/tests/setup/mailbox-certificate.ts`,
          ],
          setupFiles: [consoleCheck, `${root}/tests/setup/sqlite.ts`, `${root}/tests/setup/mailbox.ts`],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "domain-postgres",
          isolate: false,
          include: ["tests/domain/**/*.test.{ts,tsx}"],
          globalSetup: [
            programs,
            `${root}/tests/setup/postgres-server.ts`,
            `${root}/tests/setup/mailbox-certificate.ts`,
          ],
          setupFiles: [consoleCheck, `${root}/tests/setup/postgres.ts`, `${root}/tests/setup/mailbox.ts`],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "routes",
          // As for unit: the build is read once a worker, not once a file.
          isolate: false,
          include: ["tests/routes/**/*.test.{ts,tsx}"],
          globalSetup: [programs, `${root}/tests/setup/build.ts`, `${root}/tests/setup/sqlite-template.ts`],
          setupFiles: [consoleCheck, `${root}/tests/setup/sqlite.ts`],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "timed",
          include: ["tests/timed/**/*.test.ts"],
          setupFiles: [consoleCheck],
          maxWorkers: 1,
          // What is held to a bound in milliseconds runs by itself.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.{ts,tsx}"],
          globalSetup: [`${root}/tests/setup/build.ts`],
          setupFiles: [consoleCheck],
          maxWorkers: 2,
          // After the other projects, so that the browsers have the machine to themselves.
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
