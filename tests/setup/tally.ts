import type { Reporter, TestModule } from "vitest/node";

/** What a run came to; a file that cannot be loaded and an unhandled error count as one failure each. */
export type Tally = { passed: number; failed: number; skipped: number; byProject: Map<string, number> };

function countModule(tally: Tally, module: TestModule): void {
  let failedTests = 0;
  let ran = 0;
  for (const test of module.children.allTests()) {
    const state = test.result().state;
    if (state === "passed") tally.passed += 1;
    else if (state === "failed") failedTests += 1;
    else tally.skipped += 1;
    if (state === "passed" || state === "failed") ran += 1;
  }
  tally.failed += failedTests;
  tally.byProject.set(module.project.name, (tally.byProject.get(module.project.name) ?? 0) + ran);
  // A file whose import or hook failed has no failed test of its own and must not pass unseen.
  if (!module.ok() && failedTests === 0) tally.failed += 1;
}

/** A vitest reporter that counts into the tally it returns beside itself. */
export function tallyReporter(): { tally: Tally; reporter: Reporter } {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, byProject: new Map() };
  const reporter: Reporter = {
    onTestRunEnd(modules, unhandledErrors) {
      for (const module of modules) countModule(tally, module);
      tally.failed += unhandledErrors.length;
    },
  };
  return { tally, reporter };
}
