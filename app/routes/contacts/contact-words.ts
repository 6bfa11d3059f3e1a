import type { ContactKind, Reached } from "~/app/domain/contacts/kinds";
import type { TookPart } from "~/app/domain/contacts/who-took-part.server";
import type { contactsText } from "~/app/i18n/contacts";

type Words = (typeof contactsText)["da"] | (typeof contactsText)["en"];

/** One who took part, as people say it: "Birgit Holm, De Forenede Dampvaskerier", "Amina", "Jobcentret". */
export function nameOf(one: TookPart, t: Words): string {
  if (one.kind === "candidate") return one.name ?? t.deletedCandidate;
  if (one.kind === "firm") return one.person ? t.personAt(one.person, one.name ?? "") : (one.name ?? "");
  return one.name ? t.outsider(t.outsiders[one.kind].toLowerCase(), one.name) : t.outsiders[one.kind];
}

/** The shortest name that still tells who: the person rather than the firm. */
function shortNameOf(one: TookPart, t: Words): string {
  return one.kind === "candidate" ? nameOf(one, t) : (one.person ?? one.name ?? nameOf(one, t));
}

type Told = { kind: ContactKind; reached: Reached; tookPart: TookPart[] };

/** By telephone or in writing nobody answers; elsewhere nobody is there. */
const written = new Set<ContactKind>(["call", "text", "mail"]);

function told({ kind, reached }: Told, names: string[], t: Words): string {
  const last = names.pop();
  const who = last !== undefined && names.length > 0 ? `${names.join(", ")} ${t.and} ${last}` : (last ?? "");
  if (reached === "nobody") {
    return t.kindNobody(t.kinds[kind], written.has(kind) ? t.nobody.answered : t.nobody.there, who);
  }
  return who ? t.kindWith(t.kinds[kind], who) : t.kinds[kind];
}

/** "Kaffe med Birgit Holm, De Forenede Dampvaskerier og Amina", or the kind alone. */
export function titleOf(contact: Told, t: Words): string {
  return told(
    contact,
    contact.tookPart.map((one) => nameOf(one, t)),
    t,
  );
}

/** "Kaffe med Birgit Holm og Amina": a heading, with the rest of what is known of them under it. */
export function headingOf(contact: Told, t: Words): string {
  return told(
    contact,
    contact.tookPart.map((one) => shortNameOf(one, t)),
    t,
  );
}
