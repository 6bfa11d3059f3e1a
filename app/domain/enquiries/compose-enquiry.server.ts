import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { fillPlaceholders, unknownPlaceholders, type Placeholder } from "~/app/domain/rules/placeholders";
import { municipalityByCode } from "~/db/municipalities.server";
import type { Database } from "~/db/client.server";
import { firmContacts, firms, organisations, users } from "~/db/schema/index.server";
import { notFound, Refused } from "../errors.server";
import type { NewEnquiry } from "./enquiry-form.server";
import { refuseLeaks } from "./leaks-to-firm.server";
import { requireMayWrite } from "./may-mail-firm.server";

/** The mail as the firm will get it, and to whom. */
export type ComposedEnquiry = {
  subject: string;
  body: string;
  /** `id` is null for somebody new at the firm. */
  contact: { id: string | null; name: string; email: string; source: string };
  sender: { name: string; phone: string; group: string };
  /** What is kept for the next time. */
  isNew: { phone: boolean; source: boolean };
};

async function contactOf(db: Database, actor: GroupActor, enquiry: NewEnquiry) {
  const { contact } = enquiry;
  if (!("id" in contact)) return { id: null, source: null, ...contact };
  const [row] = await db
    .select({
      id: firmContacts.id,
      name: firmContacts.name,
      email: firmContacts.email,
      source: firmContacts.source,
    })
    .from(firmContacts)
    .where(
      and(
        eq(firmContacts.id, contact.id),
        eq(firmContacts.groupId, actor.groupId),
        eq(firmContacts.firmId, enquiry.firmId),
        isNull(firmContacts.deletedAt),
      ),
    );
  return row ?? notFound();
}

/** What the placeholders stand for, as far as it is known before the contact person and the place are. */
export async function placeholderValues(
  db: Database,
  actor: GroupActor,
  firmId: string,
): Promise<{ values: Partial<Record<Placeholder, string>>; firmName: string; phone: string | null }> {
  const [row] = await db
    .select({
      firm: firms.name,
      town: firms.town,
      group: organisations.name,
      municipalityCode: organisations.municipalityCode,
      name: users.name,
      phone: users.phone,
    })
    .from(firms)
    .innerJoin(organisations, eq(organisations.id, firms.groupId))
    .innerJoin(users, eq(users.id, actor.userId))
    .where(and(eq(firms.id, firmId), eq(firms.groupId, actor.groupId), isNull(firms.deletedAt)));
  if (!row) notFound();
  const municipality = municipalityByCode(row.municipalityCode)?.name;
  return {
    firmName: row.firm,
    phone: row.phone,
    values: {
      virksomhed: row.firm,
      ...(row.town ? { by: row.town } : {}),
      "mit navn": row.name,
      gruppe: row.group,
      ...(municipality ? { kommune: municipality } : {}),
    },
  };
}

/**
 * Makes the mail of an enquiry out of what the volunteer wrote; changes nothing.
 * @throws Refused where the firm may not be written to, something is missing, or the text holds what is a
 *   candidate's; 404 for ids that are not the group's
 */
export async function composeEnquiry(
  db: Database,
  actor: GroupActor,
  enquiry: NewEnquiry,
): Promise<ComposedEnquiry> {
  const { values, firmName, phone: ownPhone } = await placeholderValues(db, actor, enquiry.firmId);
  const found = await contactOf(db, actor, enquiry);
  if (!found.email) throw new Refused("contactWithoutEmail", "contact");
  const source = found.source?.trim() ? found.source : enquiry.source;
  if (!source) throw new Refused("sourceMissing", "source");
  const phone = ownPhone ?? enquiry.phone;
  if (!phone) throw new Refused("ownPhoneMissing", "phone");
  await requireMayWrite(db, actor.groupId, { email: found.email, firmId: enquiry.firmId }, "contact");

  const all = { ...values, kontakt: found.name, "min telefon": phone, "hvor vi mødtes": enquiry.metWhere };
  const filled: Record<"subject" | "body", string> = { subject: "", body: "" };
  for (const field of ["subject", "body"] as const) {
    const unknown = unknownPlaceholders(enquiry[field]);
    if (unknown.length > 0) throw new Refused("placeholderUnknown", field, { found: unknown.join(", ") });
    const { text, missing } = fillPlaceholders(enquiry[field], all);
    if (missing.length > 0) {
      throw new Refused("placeholderMissing", field, {
        found: missing.map((name) => `{{${name}}}`).join(", "),
      });
    }
    filled[field] = text;
  }
  const sender = { name: values["mit navn"] ?? actor.name, phone, group: values.gruppe ?? "" };
  await refuseLeaks(
    db,
    actor.groupId,
    enquiry.firmId,
    { ...filled, source, metWhere: enquiry.metWhere },
    [found.name, sender.name, firmName, sender.group],
    enquiry.namesChecked,
  );
  return {
    ...filled,
    contact: { ...found, email: found.email, source },
    sender,
    isNew: { phone: ownPhone === null, source: found.source !== source },
  };
}
