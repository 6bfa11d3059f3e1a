/** Where a contact stands in time: what lists are ordered and paged by, newest first. */
export type ContactKey = { at: Date; id: string };

/** The key as a page's cursor. */
export function writeCursor({ at, id }: ContactKey): string {
  return `${at.getTime()}.${id}`;
}

/** The key that a cursor names, or null for anything that is no cursor. */
export function readCursor(cursor: string | null | undefined): ContactKey | null {
  const match = /^(-?\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor ?? "");
  return match ? { at: new Date(Number(match[1])), id: match[2] ?? "" } : null;
}

/** Newest first; those of the same instant by id, latest first. */
export function newestFirst(a: ContactKey, b: ContactKey): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
