import type { AxeResults, Result, RunOptions } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** The small form of it: each page that is opened compiles it anew. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One line for each violation and one for each place, so that a failing test can be read. */
function describe(violations: Result[], url: string): string {
  const lines = violations.flatMap((violation) => [
    `${violation.id} (${violation.impact ?? "unknown"}): ${violation.help}`,
    ...violation.nodes.map((node) => `    ${node.target.join(" ")}  ${node.html.slice(0, 160)}`),
  ]);
  return `axe found ${violations.length} kinds of fault on ${url}\n${lines.join("\n")}`;
}

/**
 * Runs axe-core (WCAG 2.2 A and AA and its best practices) on the page as it stands.
 * @param options.except ids of rules to leave out, each with a reason at the call
 * @throws with a readable list when anything is wrong
 */
export async function axe(page: Page, options: { except?: string[] } = {}): Promise<void> {
  // Evaluated through the debugger, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const rules = Object.fromEntries((options.except ?? []).map((id) => [id, { enabled: false }]));
  // Of what holds nothing is asked for: to name each element and to send it here takes longer than to look.
  const violations = await page.evaluate<Result[], RunOptions>(
    async (run) => {
      const { axe } = window as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } };
      return (await axe.run(run)).violations;
    },
    { rules, resultTypes: ["violations"] },
  );
  if (violations.length > 0) throw new Error(describe(violations, new URL(page.url()).pathname));
}
