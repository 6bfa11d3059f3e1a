import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { groupOf } from "~/app/domain/organisations/own-group.server";
import { read } from "~/db/client.server";
import { forwardingTests, outgoingMails } from "~/db/schema/index.server";
import { ownAddress } from "../mail-addresses.server";
import { mailProblem, type MailProblem } from "../outbox/mail-problems";

/** How the group's latest test of their forwarding stands. */
export type ForwardingTest = {
  email: string;
  startedAt: Date;
  state: "under-way" | "waiting" | "came-back" | "not-sent" | "lost";
  cameBackAt: Date | null;
  problem: MailProblem | null;
};

/** After this long a mail that has not come back most likely never will. */
const LOST_AFTER_MS = 15 * 60_000;

const mostLooked = 20;

/** What the page "Mail ind" shows: the group's address with us, and how the latest test went. */
export async function mailInPage(actor: GroupActor, now = new Date()) {
  const [{ mailName }, [test]] = await Promise.all([
    groupOf(actor),
    read()
      .select()
      .from(forwardingTests)
      .where(and(eq(forwardingTests.groupId, actor.groupId), isNotNull(forwardingTests.requestId)))
      .orderBy(desc(forwardingTests.id))
      .limit(1),
  ]);
  return {
    address: mailName ? ownAddress(mailName) : null,
    requestId: newRequestId(),
    test: test ? await standingOf(test, now) : null,
  };
}

async function standingOf(test: typeof forwardingTests.$inferSelect, now: Date): Promise<ForwardingTest> {
  const { email, startedAt, cameBackAt } = test;
  const mails = await read()
    .select({ state: outgoingMails.state, problem: outgoingMails.problem, about: outgoingMails.about })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.organisationId, test.groupId), eq(outgoingMails.template, "forwarding-test")))
    .orderBy(desc(outgoingMails.createdAt))
    .limit(mostLooked);
  const mail = mails.find(({ about }) => about.forwardingTestId === test.id);
  const standing = { email, startedAt, cameBackAt, problem: null };
  if (cameBackAt) return { ...standing, state: "came-back" };
  if (mail?.state === "failed" || mail?.state === "stopped") {
    return {
      ...standing,
      state: "not-sent",
      problem: mail.problem === null ? null : mailProblem(mail.problem),
    };
  }
  if (mail?.state !== "sent") return { ...standing, state: "under-way" };
  const isLost = now.getTime() - startedAt.getTime() > LOST_AFTER_MS;
  return { ...standing, state: isLost ? "lost" : "waiting" };
}
