import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { messages } from "~/db/schema/index.server";
import type { Handover } from "./own-handover.server";

/** A message that was written on a page. */
type Written = {
  /** "in" from the unit, "out" from the group. */
  direction: "in" | "out";
  at: Date;
  from: { userId: string | null; name: string };
  text: string;
  requestId?: string;
};

/**
 * Puts what was written into the case's thread.
 * @returns its id; null when the same request id has been there before
 */
export async function addMessage(
  tx: Tx,
  handover: Pick<Handover, "groupId" | "threadId">,
  { direction, at, from, text, requestId }: Written,
): Promise<string | null> {
  if (!handover.threadId) throw new Error("A case without a unit has no thread.");
  const [made] = await tx
    .insert(messages)
    .values({
      id: newId(),
      groupId: handover.groupId,
      threadId: handover.threadId,
      direction,
      via: direction === "in" && from.userId === null ? "link" : "page",
      at,
      writtenBy: from.userId,
      fromName: from.name,
      text,
      requestId: requestId ?? null,
    })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  return made?.id ?? null;
}
