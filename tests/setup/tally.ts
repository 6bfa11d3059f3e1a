import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Reporter, TestModule } from "vitest/node";

/** What a run came to; a file that cannot be loaded and an unhandled error count as one failure each. */
export type Tally = {
  passed: number;
  skipped: number;
  /** A line for each failure: `project > file > test: first line of the message`. */
  failures: string[];
  byProject: Map<string, number>;
};

type Errors = readonly { message?: string }[] | undefined;

/** A failure in one line, also when its message has many or none. */
function lineOf(where: string, errors: Errors): string {
  const message = stripVTControlCharacters(errors?.[0]?.message ?? "").trim();
  return `${where}: ${message.split("\n")[0] || "no message"}`;
}

function countModule(tally: Tally, module: TestModule): void {
  const file = `${module.project.name} > ${relative(module.project.config.root, module.moduleId)}`;
  const failures: string[] = [];
  let ran = 0;
  for (const test of module.children.allTests()) {
    const { state, errors } = test.result();
    if (state === "passed") tally.passed += 1;
    else if (state === "failed") failures.push(lineOf(`${file} > ${test.fullName}`, errors));
    else tally.skipped += 1;
    if (state === "passed" || state === "failed") ran += 1;
  }
  tally.byProject.set(module.project.name, (tally.byProject.get(module.project.name) ?? 0) + ran);
  // A file whose import or hook failed may have no failed test of its own and must not pass unseen.
  for (const part of [module, ...module.children.allSuites()]) {
    if (part.errors().length > 0) failures.push(lineOf(file, part.errors()));
  }
  if (!module.ok() && failures.length === 0) failures.push(lineOf(file, []));
  tally.failures.push(...failures);
}

/** A vitest reporter that counts into the tally it returns beside itself. */
export function tallyReporter(): { tally: Tally; reporter: Reporter } {
  const tally: Tally = { passed: 0, skipped: 0, failures: [], byProject: new Map() };
  const reporter: Reporter = {
    onTestRunEnd(modules, unhandledErrors) {
      for (const module of modules) countModule(tally, module);
      tally.failures.push(...unhandledErrors.map((error) => lineOf("outside the tests", [error])));
    },
  };
  return { tally, reporter };
}
