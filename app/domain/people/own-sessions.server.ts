import { and, desc, eq, gt } from "drizzle-orm";
import type { Actor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { read, transact } from "~/db/client.server";
import { sessions } from "~/db/schema/index.server";
import { auditActorOf } from "./audit-actor";

export type OwnSession = {
  /** The first half of the id: enough to tell one's own devices apart. */
  ref: string;
  device: string;
  ownDevice: boolean;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

const refOf = (sessionId: string) => sessionId.slice(0, 32);

/** A person's signed-in browsers, the latest seen first. */
export async function ownSessions(actor: Actor): Promise<OwnSession[]> {
  const rows = await read()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, actor.userId), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.lastSeenAt));
  return rows.map(({ id, device, ownDevice, createdAt, lastSeenAt }) => ({
    ref: refOf(id),
    device,
    ownDevice,
    createdAt,
    lastSeenAt,
    current: id === actor.sessionId,
  }));
}

/** Signs one of a person's own browsers out. @throws 404 for one that is not theirs or gone */
export function endOwnSession(actor: Actor, ref: string): Promise<void> {
  return transact(async (tx) => {
    const own = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, actor.userId));
    const session = own.find(({ id }) => refOf(id) === ref) ?? notFound();
    await tx.delete(sessions).where(eq(sessions.id, session.id));
    await record(tx, auditActorOf(actor), {
      action: "session.ended",
      subject: { kind: "account", id: actor.userId },
      organisationId: null,
    });
  });
}

/** Signs a person out everywhere, here too. */
export function endEverySession(actor: Actor): Promise<void> {
  return transact(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.userId, actor.userId));
    await record(tx, auditActorOf(actor), {
      action: "session.all-ended",
      subject: { kind: "account", id: actor.userId },
      organisationId: null,
    });
  });
}
