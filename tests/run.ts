import { parseArgs } from "node:util";
import { startVitest } from "vitest/node";
import { tallyReporter } from "./setup/tally";

const everyProject = ["unit", "domain-sqlite", "domain-postgres", "routes", "e2e"];

/**
 * Runs the tests and ends with the line `N passed, N failed`.
 * `--quick` leaves out the browser, `--project NAME` (repeatable) picks projects, other words pick files.
 * The exit code is 1 if a test failed, or if a project that was asked for ran no test at all.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: "boolean" }, project: { type: "string", multiple: true } },
  });
  const projects =
    values.project ?? (values.quick ? everyProject.filter((name) => name !== "e2e") : everyProject);
  const { tally, reporter } = tallyReporter();

  // Whatever ends this process from inside, the last line is there and the exit code is not 0.
  let closed = false;
  process.once("exit", (code) => {
    if (closed) return;
    process.stdout.write(`${tally.passed} passed, ${tally.failed + 1} failed\n`);
    process.exitCode = code || 1;
  });

  let startFailed = false;
  try {
    const vitest = await startVitest("test", positionals, {
      config: new URL("vitest.config.ts", import.meta.url).pathname,
      watch: false,
      run: true,
      project: projects,
      reporters: ["default", reporter],
    });
    await vitest.close();
  } catch (error) {
    startFailed = true;
    tally.failed += 1;
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }

  const empty =
    positionals.length > 0 || startFailed
      ? []
      : projects.filter((name) => (tally.byProject.get(name) ?? 0) === 0);
  if (empty.length > 0) process.stderr.write(`No test ran in: ${empty.join(", ")}\n`);
  if (tally.skipped > 0) process.stdout.write(`${tally.skipped} skipped\n`);

  const fine = tally.failed === 0 && tally.passed > 0 && empty.length === 0;
  closed = true;
  process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`, () => process.exit(fine ? 0 : 1));
}

await main();
