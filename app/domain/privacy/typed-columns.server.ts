import type { Column } from "drizzle-orm";
import { sealedColumns, type AnyTable } from "./tables.server";

/** Columns by which a person or firm is known in their own row, or a no: those are no words about somebody else. */
const identity = new Set(["name", "calledName", "fullName", "search", "sortKey", "phone", "email"]);
const ofPersons = new Set([
  "candidates",
  "firm_contacts",
  "firms",
  "invitations",
  "organisations",
  "refusals",
]);

const isCode = (name: string, column: Column) =>
  name === "id" ||
  /Ids?$|Hash$|Key$|^seal$|^mark$|^head$/.test(name) ||
  (column.enumValues !== undefined && column.enumValues.length > 0);

/** Columns that hold what somebody typed, as text or as JSON; sealed ones apart. */
export function typedColumns(
  of: AnyTable,
): { name: string; column: Column; kind: "text" | "json" | "sealed" }[] {
  const sealed = of.name === "blobs" ? [] : sealedColumns(of);
  const open = Object.entries(of.columns).filter(
    ([name, column]) =>
      (column.dataType === "string" || column.dataType === "json" || isBytewise(column)) &&
      !isCode(name, column) &&
      !(ofPersons.has(of.name) && identity.has(name)),
  );
  return [
    ...open.map(([name, column]) => ({
      name,
      column,
      kind: column.dataType === "json" ? ("json" as const) : ("text" as const),
    })),
    ...sealed.map(([name, column]) => ({ name, column, kind: "sealed" as const })),
  ];
}

/** Text that the databases compare byte by byte: addresses are kept so. */
function isBytewise(column: Column): boolean {
  return column.dataType === "custom" && column.getSQLType().startsWith("text");
}
