import { z } from "zod";
import { email, name } from "~/app/domain/forms/fields.server";
import { Refused } from "~/app/domain/errors.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { config } from "~/app/server/config.server";
import { composeReply, mailClients } from "~/emails/intake/compose-reply.server";
import type { KeptMail } from "~/emails/intake/post-office.server";
import { sendAsFirm } from "~/emails/intake/send-as-firm.server";

/** What the post office asks for an answer. */
export const readerAnswerSchema = z.object({
  name: name(),
  email: email(),
  words: z.string().max(20_000),
  client: z.enum(mailClients),
});

/**
 * Answers a mail as its reader would: real MIME as the mail program writes it, over real SMTP to the intake.
 * @throws Refused "answerRefused" when the intake does not take it
 */
export async function answerAsReader(
  mail: KeptMail,
  answer: z.output<typeof readerAnswerSchema>,
): Promise<void> {
  const from = mail.from ?? { name: "", address: mail.envelopeFrom };
  const composed = await composeReply({
    client: answer.client,
    from: { name: answer.name, address: answer.email },
    text: answer.words,
    at: new Date(),
    messageId: `<${newRequestId()}@${answer.email.split("@")[1] ?? "example.org"}>`,
    answers: {
      from,
      to: { name: answer.name, address: answer.email },
      replyTo: mail.replyTo?.address ?? from.address,
      subject: mail.subject,
      date: mail.date ?? mail.receivedAt,
      messageId: mail.messageId ?? "",
      references: mail.references,
      text: mail.text,
    },
  });
  try {
    await sendAsFirm(config().intakePort, composed);
  } catch (error) {
    if (typeof (error as { responseCode?: unknown }).responseCode !== "number") throw error;
    throw new Refused("answerRefused");
  }
}
