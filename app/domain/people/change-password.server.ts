import { and, eq, ne } from "drizzle-orm";
import type { Actor } from "~/app/access/actor";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Refused } from "~/app/domain/errors.server";
import { passwordProblem, type PasswordProblem } from "~/app/domain/rules/password-rules.server";
import { read, transact } from "~/db/client.server";
import { sessions, users } from "~/db/schema/index.server";
import { auditActorOf } from "./audit-actor";
import { hashPassword, isPassword } from "./password-hash.server";

const QUARTER = 15 * 60 * 1000;

const codes: Record<PasswordProblem, string> = {
  "too-short": "passwordTooShort",
  "too-long": "passwordTooLong",
  repeated: "passwordRepeated",
  sequence: "passwordSequence",
  "own-name": "passwordOwnName",
  common: "passwordCommon",
};

/**
 * Whether a person has a password, and whether they must write it to change it: not within a quarter of an
 * hour of signing in, so that whoever forgot it signs in by mail link and chooses another.
 */
export async function passwordState(actor: Actor): Promise<{ has: boolean; asksCurrent: boolean }> {
  const [user] = await read()
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, actor.userId));
  const [session] = await read()
    .select({ createdAt: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.id, actor.sessionId), eq(sessions.userId, actor.userId)));
  const has = Boolean(user?.passwordHash);
  const fresh = session !== undefined && Date.now() - session.createdAt.getTime() < QUARTER;
  return { has, asksCurrent: has && !fresh };
}

async function assertCurrent(actor: Actor, current: string | undefined): Promise<void> {
  const { asksCurrent } = await passwordState(actor);
  if (!asksCurrent) return;
  if (!(await countAttempt(`password:${actor.userId}`, 10, QUARTER))) throw new Refused("tooManyAttempts");
  const [user] = await read()
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, actor.userId));
  if (!(await isPassword(user?.passwordHash, current ?? ""))) throw new Refused("wrongCurrent", "current");
}

/** Writes the hash, and signs the person out everywhere else. */
async function write(actor: Actor, passwordHash: string | null): Promise<void> {
  await transact(async (tx) => {
    const [user] = await tx
      .update(users)
      .set({ passwordHash })
      .where(eq(users.id, actor.userId))
      .returning({ id: users.id });
    if (!user) notFound();
    await tx.delete(sessions).where(and(eq(sessions.userId, actor.userId), ne(sessions.id, actor.sessionId)));
    await record(tx, auditActorOf(actor), {
      action: passwordHash ? "password.set" : "password.removed",
      subject: { kind: "account", id: actor.userId },
      organisationId: null,
    });
  });
}

/**
 * Gives the account a password, or another one; other devices are signed out.
 * @throws Refused at `password` for a password that will not do, at `current` for a wrong one
 */
export async function changePassword(
  actor: Actor,
  { password, current }: { password: string; current?: string },
): Promise<void> {
  await assertCurrent(actor, current);
  const organisation = "organisationName" in actor ? [actor.organisationName] : [];
  const problem = passwordProblem(password, [actor.email, actor.name, ...organisation]);
  if (problem) throw new Refused(codes[problem], "password");
  await write(actor, await hashPassword(password));
}

/** Takes the password away: from then on the mail link alone signs in. @throws Refused at `current` */
export async function removePassword(actor: Actor, current?: string): Promise<void> {
  await assertCurrent(actor, current);
  await write(actor, null);
}
