import { parseArgs } from "node:util";
import { startVitest } from "vitest/node";
import { tallyReporter, type Tally } from "./setup/tally";

const everyProject = ["unit", "domain-sqlite", "domain-postgres", "routes", "timed", "e2e"];

/** The last lines of a run: each failure once more, where a cut output still shows it, then the counts. */
function closing({ passed, skipped, failures }: Tally): string {
  return [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...failures.map((failure) => `FAILED ${failure}`),
    `${passed} passed, ${failures.length} failed\n`,
  ].join("\n");
}

/** Without a browser, and with one database instead of two. */
const quickProjects = everyProject.filter((name) => name !== "e2e" && name !== "domain-postgres");
/** Tests that start whole programs again and again, or wait for what a real mailbox does in its own time. */
const slow = "**/*.slow.test.ts";

/**
 * Runs the tests and ends with the line `N passed, N failed`.
 * `--quick` leaves out the browser, PostgreSQL and the slow ones, `--project NAME` (repeatable) picks projects, other words pick files.
 * The exit code is 1 if a test failed, or if a project that was asked for ran no test at all.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: "boolean" }, project: { type: "string", multiple: true } },
  });
  const projects = values.project ?? (values.quick ? quickProjects : everyProject);
  const { tally, reporter } = tallyReporter();

  // Whatever ends this process from inside, the last line is there and the exit code is not 0.
  let closed = false;
  process.once("exit", (code) => {
    if (closed) return;
    tally.failures.push(`the run ended early, with exit code ${code}`);
    process.stdout.write(closing(tally));
    process.exitCode = code || 1;
  });

  try {
    const vitest = await startVitest("test", positionals, {
      config: new URL("vitest.config.ts", import.meta.url).pathname,
      watch: false,
      run: true,
      project: projects,
      ...(values.quick && { cliExclude: [slow] }),
      reporters: ["default", reporter],
    });
    await vitest.close();
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tally.failures.push(`the run did not start: ${text.split("\n")[0]}`);
    process.stderr.write(`${text}\n`);
  }

  if (positionals.length === 0) {
    const empty = projects.filter((name) => (tally.byProject.get(name) ?? 0) === 0);
    tally.failures.push(...empty.map((name) => `${name}: no test ran`));
  }
  const fine = tally.failures.length === 0 && tally.passed > 0;
  closed = true;
  process.stdout.write(closing(tally), () => process.exit(fine ? 0 : 1));
}

await main();
