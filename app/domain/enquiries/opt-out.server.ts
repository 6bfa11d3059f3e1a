import { eq } from "drizzle-orm";
import { z } from "zod";
import { insertRefusal } from "~/app/domain/firms/note-refusal.server";
import { findLink } from "~/app/domain/links/link.server";
import { read, transact, type Database } from "~/db/client.server";
import { firmContacts, firms, organisations } from "~/db/schema/index.server";
import { notFound } from "../errors.server";
import { findAnswerLink } from "./answer-link.server";

/** What is chosen on the page; nothing chosen, or anything else, means the address alone. */
export const optOutSchema = z.object({ scope: z.enum(["address", "workplace"]).catch("address") });

/** Whose no it would be: the group that wrote, the firm, and the address. */
type OptOutPage = { group: string; firm: string; email: string; locale: "da" | "en" };

/** An opt-out link, or the answer link of the same mail: either says no for the address it was sent to. */
async function findOptOut(token: string, db: Database) {
  const link = await findLink("opt-out", token, db);
  if (link?.email) {
    const [contact] = await db
      .select({ groupId: firmContacts.groupId, firmId: firmContacts.firmId })
      .from(firmContacts)
      .where(eq(firmContacts.id, link.subjectId));
    return contact ? { ...contact, email: link.email, locale: "da" as const } : null;
  }
  const answer = await findAnswerLink(token, db);
  if (answer.state === "unknown" || !answer.link.email) return null;
  const { groupId, firmId, locale } = answer.enquiry;
  return { groupId, firmId, locale, email: answer.link.email };
}

/** What the page "Skriv ikke til mig igen" shows, or null for an unknown link. Changes nothing. */
export async function optOutPage(token: string): Promise<OptOutPage | null> {
  const found = await findOptOut(token, read());
  if (!found) return null;
  const [row] = await read()
    .select({ group: organisations.name, firm: firms.name })
    .from(firms)
    .innerJoin(organisations, eq(organisations.id, firms.groupId))
    .where(eq(firms.id, found.firmId));
  return row ? { ...row, email: found.email, locale: found.locale } : null;
}

/**
 * Notes the no of the one who holds the link: their address, or the whole workplace. Said twice, it is one.
 * @throws 404 for an unknown link
 */
export async function optOut(token: string, scope: "address" | "workplace"): Promise<void> {
  await transact(async (tx) => {
    const found = (await findOptOut(token, tx)) ?? notFound();
    const { groupId, firmId, email } = found;
    await insertRefusal(tx, { kind: "firm" }, groupId, {
      scope,
      firmId,
      email: scope === "address" ? email : null,
      via: "link",
    });
  });
}
