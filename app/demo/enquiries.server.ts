import type { GroupActor } from "~/app/access/actor";
import { answerByMail } from "~/app/domain/demo/answer-by-mail.server";
import { mailedToken } from "~/app/domain/demo/mailed-token.server";
import type { LinkAnswer } from "~/app/domain/enquiries/answer-form.server";
import { askFirm } from "~/app/domain/enquiries/ask-firm.server";
import { enquiryDraft } from "~/app/domain/enquiries/enquiry-draft.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import type { MailClient } from "~/emails/intake/compose-reply.server";
import type { Firms } from "./firms.server";

/** Asks the person at a firm with the group's own wording. @returns the enquiry's id */
export async function ask(actor: GroupActor, firm: Firms[keyof Firms], metWhere: string): Promise<string> {
  const phone = phones[actor.email.split("@")[0] ?? ""] ?? "50 00 33 00";
  const draft = await enquiryDraft(actor, firm.id, "da");
  const { id } = await askFirm(actor, {
    requestId: newRequestId(),
    firmId: firm.id,
    contact: { id: draft.contacts[0]?.id ?? "" },
    ...{ metWhere, phone, locale: "da", subject: draft.subject, body: draft.body },
  });
  return id;
}

const phones: Record<string, string> = {
  tove: "50 00 33 01",
  henning: "50 00 33 02",
  kirsten: "50 00 33 03",
  joergen: "50 00 33 04",
};

type WithoutId<T> = T extends unknown ? Omit<T, "requestId" | "answeredByName"> : never;

/** The firm answers on its page, by the link in the mail that it got. */
export async function answerByLink(firm: Firms[keyof Firms], answer: WithoutId<LinkAnswer>): Promise<void> {
  const { name, address } = firm.contact;
  const whole = { ...answer, requestId: newRequestId(), answeredByName: name };
  await recordLinkAnswer(await mailedToken(address, "enquiry"), whole);
}

/** The firm answers with an ordinary mail. */
export async function replyByMail(firm: Firms[keyof Firms], client: MailClient, text: string): Promise<void> {
  await answerByMail({ from: firm.contact, client, text });
}
