import { and, desc, eq } from "drizzle-orm";
import { linkToken } from "~/app/domain/links/link.server";
import { read } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";

/**
 * The secret of the newest link of this kind that an address was mailed, as its reader finds it in the mail.
 * @throws when no such mail is there
 */
export async function mailedToken(to: string, template: "invitation" | "enquiry"): Promise<string> {
  const [mail] = await read()
    .select({ about: outgoingMails.about })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.toEmail, to), eq(outgoingMails.template, template)))
    .orderBy(desc(outgoingMails.id))
    .limit(1);
  if (!mail?.about.linkTokenId) throw new Error(`The demo has no ${template} mail to answer.`);
  return linkToken(mail.about.linkTokenId);
}
