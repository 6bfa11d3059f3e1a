import { and, eq, ne } from "drizzle-orm";
import { leaksToFirm } from "~/app/domain/enquiries/leaks-to-firm.server";
import { config } from "~/app/server/config.server";
import type { Database } from "~/db/client.server";
import { mailboxes, organisations } from "~/db/schema/index.server";
import type { OutgoingMail } from "~/emails/outbox/transport.server";
import type { MailName, MailProps } from "~/emails/templates/props.server";
import { renderMail } from "~/emails/templates/render-mail.server";
import {
  bounceAddressOf,
  mailboxReplyAddress,
  markerOf,
  ownAddress,
  replyAddress,
} from "../mail-addresses.server";
import type { MailKind } from "../queue-mail.server";
import { mailHeaders } from "./mail-headers";
import { mailProps } from "./mail-props.server";
import { groupOf, there, Unsendable, type OutgoingRow } from "./outgoing.server";
import { threadReferences } from "./thread-references.server";

type Made = {
  props: unknown;
  sender: { name: string } | null;
  firm?: { id: string; known: string[]; written: string[] };
  automatic?: { optOutLink: string };
};

/** The pairing of name and props is held by `mailProps`; the compiler cannot follow it through the name alone. */
function render(name: MailName, props: unknown, { locale, threadId, about }: OutgoingRow) {
  const marked = threadId ?? about.forwardingTestId;
  return renderMail(name, props as MailProps[typeof name], locale, marked ? markerOf(marked) : undefined);
}

/**
 * Stops a mail to a firm that holds what is a candidate's, in the words that people wrote: our own templates
 * have no place for it, and a candidate may be called Vi. One word of a longer name stops nothing: whoever
 * wrote it has been asked.
 */
async function guard(db: Database, mail: OutgoingRow, { id, known, written }: NonNullable<Made["firm"]>) {
  if (written.length === 0) return;
  const leaks = await leaksToFirm(db, groupOf(mail), id, written.join("\n\n"), known);
  if (leaks.some(({ kind }) => kind !== "name-part")) throw new Unsendable("leak");
}

/** The address for answers in a thread: in the mailbox that we fetch the group's mail from, else ours. */
async function replyTo(db: Database, mailName: string, mail: OutgoingRow, threadId: string): Promise<string> {
  const [mailbox] = await db
    .select({ email: mailboxes.email, takesPlus: mailboxes.takesPlus })
    .from(mailboxes)
    .where(and(eq(mailboxes.groupId, groupOf(mail)), ne(mailboxes.state, "off")));
  return mailbox ? mailboxReplyAddress(mailbox, threadId) : replyAddress(mailName, threadId);
}

/**
 * Makes the whole mail out of its row: what it says, from whom, and where answers and failures go.
 * @throws Unsendable when what it tells of is gone, or it would say to a firm what it must not
 */
export async function renderOutgoing(db: Database, mail: OutgoingRow): Promise<OutgoingMail> {
  const name = mail.template as MailKind;
  const made: Made = await there(mailProps[name])(db, mail);
  const { subject, html, text } = await render(name, made.props, mail);
  if (made.firm) await guard(db, mail, made.firm);

  const [organisation] = mail.organisationId
    ? await db
        .select({ kind: organisations.kind, name: organisations.name, mailName: organisations.mailName })
        .from(organisations)
        .where(eq(organisations.id, mail.organisationId))
    : [];
  const mailName = organisation?.kind === "group" ? organisation.mailName : null;
  if (mail.threadId && !mailName) throw new Unsendable("no-mail-address");
  const from = [made.sender?.name, organisation?.name ?? "Brobygger"].filter(Boolean).join(" via ");
  return {
    from: { name: from, address: ownAddress(mailName) },
    to: mail.toEmail,
    toName: mail.toName ?? undefined,
    replyTo: mail.threadId && mailName ? await replyTo(db, mailName, mail, mail.threadId) : undefined,
    envelopeFrom: bounceAddressOf(mail.id),
    messageId: mail.messageIdHeader,
    subject,
    html,
    text,
    headers: mailHeaders(made, config().dkim !== null),
    ...(await threadReferences(db, mail)),
  };
}
