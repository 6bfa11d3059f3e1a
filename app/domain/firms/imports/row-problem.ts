import type { RowProblem } from "~/app/domain/rules/spreadsheet.server";
import type { SheetField } from "~/app/domain/rules/sheet-columns";

/** Why a row of a sheet is not taken in, or only if somebody says so. */
export type ImportProblem =
  | { kind: "missing" | "too-long" | "wrong" | "cpr"; field: SheetField | null }
  /** The same firm stands in an earlier row of the sheet. */
  | { kind: "duplicate"; ofRow: number }
  /** The group has the firm already. */
  | { kind: "exists"; firmId: string }
  /** A person has left the row out. */
  | { kind: "left-out" };

/** The problem as the row keeps it. */
export function problemCode(problem: ImportProblem | RowProblem): string {
  switch (problem.kind) {
    case "duplicate":
      return `duplicate:${problem.ofRow}`;
    case "exists":
      return `exists:${problem.firmId}`;
    case "left-out":
      return "left-out";
    case "missing":
    case "too-long":
    case "wrong":
    case "cpr":
      return `${problem.kind}:${problem.field ?? ""}`;
  }
}

/** A kept problem, read back. */
export function problemOf(code: string): ImportProblem {
  const [kind, about = ""] = code.split(":");
  if (kind === "left-out") return { kind };
  if (kind === "duplicate") return { kind, ofRow: Number(about) };
  if (kind === "exists") return { kind, firmId: about };
  return {
    kind: kind === "missing" || kind === "too-long" || kind === "cpr" ? kind : "wrong",
    field: about ? (about as SheetField) : null,
  };
}

/** new: taken in. again: perhaps here already, so only if chosen. failed: cannot be read. left-out: not chosen. */
export type RowState = "new" | "again" | "failed" | "left-out";

/** What becomes of a row with these kept problems. */
export function rowState(problems: readonly string[]): RowState {
  const kinds = problems.map((code) => problemOf(code).kind);
  if (kinds.some((kind) => kind !== "duplicate" && kind !== "exists" && kind !== "left-out")) return "failed";
  if (kinds.includes("left-out")) return "left-out";
  return kinds.length > 0 ? "again" : "new";
}
