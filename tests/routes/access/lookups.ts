import { and, desc, eq } from "drizzle-orm";
import { linkToken, type LinkPurpose } from "~/app/domain/links/link.server";
import { read } from "~/db/client.server";
import {
  type candidates,
  type enquiries,
  firmContacts,
  type firms,
  type handovers,
  type introductions,
  linkTokens,
  memberships,
  type organisations,
  outgoingMails,
  threads,
} from "~/db/schema/index.server";

/** The secret of the newest link of this purpose to this subject, as the mail holds it. */
export async function tokenOf(purpose: LinkPurpose, subjectId: string): Promise<string> {
  const [link] = await read()
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .where(and(eq(linkTokens.purpose, purpose), eq(linkTokens.subjectId, subjectId)))
    .orderBy(desc(linkTokens.id));
  if (!link) throw new Error(`There is no ${purpose} link.`);
  return linkToken(link.id);
}

/** The id of a person's only membership. */
export async function membershipOf({ userId }: { userId: string }): Promise<string> {
  const [row] = await read()
    .select({ id: memberships.id })
    .from(memberships)
    .where(eq(memberships.userId, userId));
  if (!row) throw new Error("They are a member of nothing.");
  return row.id;
}

type Versioned =
  | typeof candidates
  | typeof enquiries
  | typeof firms
  | typeof handovers
  | typeof introductions
  | typeof organisations;

/** The version that a form about this row would carry. */
export async function versionOf(table: Versioned, id: string): Promise<string> {
  const [row] = await read().select({ version: table.version }).from(table).where(eq(table.id, id));
  return String(row?.version);
}

/** A contact person's address. */
export async function emailOf(firmContactId: string): Promise<string> {
  const [row] = await read()
    .select({ email: firmContacts.email })
    .from(firmContacts)
    .where(eq(firmContacts.id, firmContactId));
  return row?.email ?? "";
}

/** A mail of ours that went out for an organisation. */
export async function mailFor(organisationId: string): Promise<string> {
  const [row] = await read()
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(eq(outgoingMails.organisationId, organisationId));
  return row?.id ?? "";
}

/** The thread of an enquiry. */
export async function threadOf(enquiryId: string): Promise<string> {
  const [row] = await read().select({ id: threads.id }).from(threads).where(eq(threads.enquiryId, enquiryId));
  return row?.id ?? "";
}
