import type { GroupActor } from "~/app/access/actor";
import { askFirm } from "~/app/domain/enquiries/ask-firm.server";
import type { NewEnquiry } from "~/app/domain/enquiries/enquiry-form.server";
import { newId } from "~/db/ids.server";
import { aFirm, aFirmContact } from "./firms";

type EnquiryFacts = Partial<Omit<NewEnquiry, "contact">> & { contactId?: string };

/** An enquiry sent to a firm, which is made unless given. @returns its id, its firm and contact person */
export async function anEnquiry(
  actor: GroupActor,
  { firmId, contactId, ...over }: EnquiryFacts = {},
): Promise<{ id: string; firmId: string; contactId: string }> {
  const firm = firmId ?? (await aFirm(actor));
  const contact = contactId ?? (await aFirmContact(actor, firm));
  const { id } = await askFirm(actor, {
    requestId: newId(),
    firmId: firm,
    contact: { id: contact },
    metWhere: "på messen i Store Heddinge",
    phone: "40 50 60 70",
    locale: "da",
    subject: "Kan I tage en eller to i februar?",
    body: "Kære {{kontakt}}\n\nTak for snakken {{hvor vi mødtes}}. Kunne I tage en eller to i februar?",
    ...over,
  });
  return { id, firmId: firm, contactId: contact };
}
