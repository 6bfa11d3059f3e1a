import type { ImportProblem } from "~/app/domain/firms/imports/row-problem";
import type { firmImportsText } from "~/app/i18n/firm-imports";
import type { Words } from "~/app/i18n/words";

type ImportWords = Words<(typeof firmImportsText)["da"]>;

/** What is wrong with a row, as sentences. */
export function explainProblems(problems: readonly ImportProblem[], words: ImportWords): string {
  return problems.map((problem) => explain(problem, words)).join(" ");
}

function explain(problem: ImportProblem, words: ImportWords): string {
  const t = words.problems;
  switch (problem.kind) {
    case "duplicate":
      return t.duplicate(problem.ofRow);
    case "exists":
      return t.exists;
    case "left-out":
      return t.leftOut;
    case "cpr":
      return t.cpr;
    case "missing":
    case "wrong":
    case "too-long": {
      const field = problem.field ? words.fields[problem.field] : words.someField;
      return problem.kind === "too-long" ? t.tooLong(field) : t[problem.kind](field);
    }
  }
}
