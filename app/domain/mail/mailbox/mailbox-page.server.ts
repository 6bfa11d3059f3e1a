import { and, desc, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { forwardingTests } from "~/db/schema/index.server";
import { plusOf } from "./plus-address";
import { mailboxOf } from "./save-mailbox.server";

/** How long a mail to a plus-address may take to arrive. */
const PLUS_TAKES_MS = 15 * 60_000;

/** What the page of the group's own mailbox shows; never what opens it. */
export async function mailboxPage(actor: GroupActor, now = new Date()) {
  const mailbox = await mailboxOf(actor.groupId);
  if (!mailbox) return null;
  const { email, host, port, username, signIn, folder, handledFolder, version } = mailbox;
  const [test] = await read()
    .select({ startedAt: forwardingTests.startedAt })
    .from(forwardingTests)
    .where(and(eq(forwardingTests.groupId, actor.groupId), eq(forwardingTests.email, plusOf(email))))
    .orderBy(desc(forwardingTests.id))
    .limit(1);
  const isOver = test !== undefined && now.getTime() - test.startedAt.getTime() > PLUS_TAKES_MS;
  return {
    ...{ email, host, port: String(port), username, signIn, folder, handledFolder, version },
    state: mailbox.state,
    problem: mailbox.problem,
    connectedAt: mailbox.connectedAt,
    lastMailAt: mailbox.lastMailAt,
    /** Do mails to name+tag arrive? Null while nobody knows. */
    takesPlus: mailbox.takesPlus ?? (isOver ? false : null),
  };
}
