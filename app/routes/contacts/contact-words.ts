import type { ContactKind } from "~/app/domain/contacts/kinds";
import type { TookPart } from "~/app/domain/contacts/who-took-part.server";
import type { contactsText } from "~/app/i18n/contacts";

type Words = (typeof contactsText)["da"] | (typeof contactsText)["en"];

/** One who took part, as people say it: "Birgit Holm, De Forenede Dampvaskerier", "Amina", "Jobcentret". */
export function nameOf(one: TookPart, t: Words): string {
  if (one.kind === "candidate") return one.name ?? t.deletedCandidate;
  if (one.kind === "firm") return one.person ? t.personAt(one.person, one.name ?? "") : (one.name ?? "");
  return one.name ? t.outsider(t.outsiders[one.kind].toLowerCase(), one.name) : t.outsiders[one.kind];
}

/** "Kaffe med Birgit Holm, De Forenede Dampvaskerier og Amina", or the kind alone. */
export function titleOf(contact: { kind: ContactKind; tookPart: TookPart[] }, t: Words): string {
  const kind = t.kinds[contact.kind];
  const names = contact.tookPart.map((one) => nameOf(one, t));
  const last = names.pop();
  if (last === undefined) return kind;
  return t.kindWith(kind, names.length > 0 ? `${names.join(", ")} ${t.and} ${last}` : last);
}
