import type { ReadMail } from "./mail.server";

/** A mail that is kept and shown raw: nothing in it is known. */
export function unreadable(reason: string): ReadMail {
  return {
    kind: "unreadable",
    unreadableBecause: reason,
    messageId: null,
    inReplyTo: [],
    references: [],
    from: null,
    replyTo: [],
    to: [],
    cc: [],
    deliveredTo: [],
    subject: "",
    date: null,
    autoSubmitted: null,
    bulk: false,
    authenticationResults: [],
    text: "",
    quoted: "",
    signature: "",
    footer: "",
    fullText: "",
    html: null,
    attachments: [],
    bounced: null,
    away: null,
    forwarded: null,
    hints: [],
  };
}
