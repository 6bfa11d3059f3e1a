import { v7 } from "uuid";

/** A group's id: a different type from any other string, so that a query cannot be given the wrong tenant. */
export type GroupId = string & { readonly tenant: "group" };
/** A receiving unit's id. */
export type UnitId = string & { readonly tenant: "unit" };

/** A new id (UUIDv7): unique, and later ids sort after earlier ones. */
export function newId(): string {
  return v7();
}
