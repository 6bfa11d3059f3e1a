import type { Entry } from "~/app/device/device";
import { valuesOf } from "~/app/device/form-values";
import type { pocketText } from "~/app/i18n/pocket";
import type { Words } from "~/app/i18n/words";

type PageWords = Words<typeof pocketText.da.page>;

/** What an entry is, in words: of a follow-up also what was done to it. */
export function kindOf({ kind, fields }: Entry, t: PageWords): string {
  if (kind !== "follow-up-changed") return t.kinds[kind];
  const { act, to } = valuesOf(fields);
  if (act === "open") return t.changes.opened;
  if (fields.length === 0) return t.kinds[kind];
  return to ? t.changes.given : t.changes.moved;
}

/** So much of what was typed tells one entry from another. */
const BRIEF = 140;

/** The first words of what was typed in an entry; empty where it cannot be read. */
export function textOf({ fields }: Entry): string {
  const values = valuesOf(fields);
  const text = [
    values.name,
    values.trustNote,
    values.shareableNote,
    values.newFirm,
    values.whoElse,
    values.about,
    values.text,
  ]
    .flat()
    .find((one) => one?.trim());
  return (text ?? "").slice(0, BRIEF);
}
