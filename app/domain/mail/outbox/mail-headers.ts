type Made = {
  /** The person it comes from; null for notices. */
  sender: { name: string } | null;
  /** For a mail that no person sends and its reader may be spared: the link that says no. */
  automatic?: { optOutLink: string };
};

/**
 * The headers that tell a letter from what a machine sends. A letter by a person carries none. What nobody writes
 * says so (RFC 3834), and a notice is not answered by a machine either. The mail program's own button to be left
 * alone (RFC 8058) stands only in what is signed: one that anybody may have put there is not believed.
 * @param isSigned whether DKIM covers the mail's headers
 */
export function mailHeaders({ sender, automatic }: Made, isSigned: boolean): Record<string, string> {
  const notice = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
  if (!automatic) return sender ? {} : notice;
  const says = sender ? { "Auto-Submitted": "auto-generated" } : notice;
  if (!isSigned) return says;
  return {
    ...says,
    "List-Unsubscribe": `<${automatic.optOutLink}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
