import { and, asc, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { enquiryTemplate } from "~/app/domain/organisations/enquiry-template.server";
import { fillPlaceholders } from "~/app/domain/rules/placeholders";
import type { Locale } from "~/app/i18n/words";
import { read } from "~/db/client.server";
import { firmContacts } from "~/db/schema/index.server";
import { placeholderValues } from "./compose-enquiry.server";

/** What the page for a new enquiry begins with. What is known is filled in; the rest stands as placeholders. */
export async function enquiryDraft(actor: GroupActor, firmId: string, locale: Locale) {
  const db = read();
  const [{ values, firmName, phone }, template, people, refusal] = await Promise.all([
    placeholderValues(db, actor, firmId),
    enquiryTemplate(actor.groupId, locale),
    db
      .select({
        id: firmContacts.id,
        name: firmContacts.name,
        title: firmContacts.title,
        email: firmContacts.email,
        source: firmContacts.source,
      })
      .from(firmContacts)
      .where(
        and(
          eq(firmContacts.firmId, firmId),
          eq(firmContacts.groupId, actor.groupId),
          isNull(firmContacts.deletedAt),
        ),
      )
      .orderBy(asc(firmContacts.id)),
    mayWriteTo(db, actor.groupId, { firmId }),
  ]);
  return {
    requestId: newRequestId(),
    firm: { id: firmId, name: firmName },
    contacts: people,
    ownPhone: phone,
    refusal,
    locale,
    subject: fillPlaceholders(template.subject, values).text,
    body: fillPlaceholders(template.body, values).text,
  };
}
