import { createTransport } from "nodemailer";
import type { ComposedMail } from "./compose-reply.server";

/**
 * Delivers a composed mail to a listener on this machine, over real SMTP, as the firm's server would.
 * @throws what nodemailer throws, with `responseCode`, when the listener refuses
 */
export async function sendAsFirm(port: number, mail: ComposedMail): Promise<{ response: string }> {
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
  try {
    const sent = await transport.sendMail({ raw: mail.raw, envelope: mail.envelope });
    return { response: sent.response };
  } finally {
    transport.close();
  }
}
