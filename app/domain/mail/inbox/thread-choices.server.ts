import { desc, eq, isNull, and } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { candidates, enquiries, firmContacts, firms, handovers, threads } from "~/db/schema/index.server";
import { threadsOfSender } from "../intake/threads-of-sender.server";

/** A conversation that a mail can be moved to; `fits` when the sender's address speaks for it. */
export type ThreadChoice = {
  threadId: string;
  kind: "enquiry" | "handover";
  /** The firm, or the unit that a case was sent to. */
  with: string;
  /** The contact person, or the candidate. */
  who: string;
  at: Date;
  fits: boolean;
};

const mostChoices = 200;

/** The group's conversations, newest first. @param from the address of the mail's sender */
export async function threadChoices(actor: GroupActor, from: string | null): Promise<ThreadChoice[]> {
  const { groupId } = actor;
  const [asked, sentOn, fitting] = await Promise.all([
    read()
      .select({ threadId: threads.id, with: firms.name, who: firmContacts.name, at: enquiries.sentAt })
      .from(enquiries)
      .innerJoin(threads, eq(threads.enquiryId, enquiries.id))
      .innerJoin(firms, eq(firms.id, enquiries.firmId))
      .innerJoin(firmContacts, eq(firmContacts.id, enquiries.firmContactId))
      .where(eq(enquiries.groupId, groupId))
      .orderBy(desc(enquiries.sentAt), desc(enquiries.id))
      .limit(mostChoices),
    read()
      .select({
        threadId: threads.id,
        with: handovers.receiverName,
        who: candidates.calledName,
        at: handovers.sentAt,
      })
      .from(handovers)
      .innerJoin(threads, eq(threads.handoverId, handovers.id))
      .innerJoin(candidates, eq(candidates.id, handovers.candidateId))
      .where(and(eq(handovers.groupId, groupId), isNull(candidates.deletedAt)))
      .orderBy(desc(handovers.sentAt), desc(handovers.id))
      .limit(mostChoices),
    from ? threadsOfSender(read(), groupId, from) : Promise.resolve<string[]>([]),
  ]);
  const choices = [
    ...asked.map((choice) => ({ ...choice, kind: "enquiry" as const })),
    ...sentOn.map((choice) => ({ ...choice, kind: "handover" as const })),
  ];
  return choices
    .map((choice) => ({ ...choice, fits: fitting.includes(choice.threadId) }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
