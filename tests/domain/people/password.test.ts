import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { changePassword, passwordState, removePassword } from "~/app/domain/people/change-password.server";
import { askSignInLink } from "~/app/domain/people/ask-sign-in-link.server";
import { signInWithPassword } from "~/app/domain/people/sign-in-with-password.server";
import { useSignInLink } from "~/app/domain/people/use-sign-in-link.server";
import { read, transact } from "~/db/client.server";
import { sessions, users } from "~/db/schema/index.server";
import { aGroup, mailedToken } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { aSession } from "./sessions";
import { refused } from "./refusals";

useTestDatabase();

const client = { address: "192.0.2.7" };
const password = "tre bukke over broen";

async function withPassword(): Promise<GroupActor> {
  const { coordinator } = await aGroup();
  const actor = { ...coordinator, sessionId: await aSession(coordinator) };
  await changePassword(actor, { password });
  return actor;
}

describe("a password", () => {
  test("signs in, whatever way its letters are composed", async () => {
    const { coordinator } = await aGroup();
    await changePassword(coordinator, { password: "gr\u00f8d og r\u00f8dgr\u00f8d \u00e5" });
    expect(
      await signInWithPassword(coordinator.email, "gr\u00f8d og r\u00f8dgr\u00f8d a\u030a", client),
    ).toEqual({ userId: coordinator.userId });
  });

  test("is kept as argon2id and nowhere else", async () => {
    const { email } = await withPassword();
    const [user] = await read().select().from(users).where(eq(users.email, email));
    expect(user?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(user)).not.toContain(password);
  });

  test("wrong, absent, or of nobody's account, the answer is one and the same", async () => {
    const { email } = await withPassword();
    const { coordinator } = await aGroup();
    await refused(signInWithPassword(email, "noget helt andet", client), "wrongPassword", "password");
    await refused(signInWithPassword(coordinator.email, password, client), "wrongPassword", "password");
    await refused(signInWithPassword("nobody@example.dk", password, client), "wrongPassword", "password");
  });

  test.each([
    ["for kort", "passwordTooShort"],
    ["passwordpassword", "passwordCommon"],
    ["qwertyuiopasdfgh", "passwordSequence"],
    ["aaaaaaaaaaaaaaaa", "passwordRepeated"],
    ["flygtninge job stevns 1", "passwordOwnName"],
  ])("%s will not do", async (bad, code) => {
    const { coordinator } = await aGroup({ name: "Flygtninge Job Stevns" });
    await refused(changePassword(coordinator, { password: bad }), code, "password");
  });

  test("is changed only by whoever knows it, once the sign-in is a while ago", async () => {
    const actor = await withPassword();
    expect(await passwordState(actor)).toEqual({ has: true, asksCurrent: false });
    await transact((tx) => tx.update(sessions).set({ createdAt: new Date(Date.now() - 3_600_000) }));
    expect(await passwordState(actor)).toEqual({ has: true, asksCurrent: true });
    const next = "fire heste i stalden";
    await refused(changePassword(actor, { password: next }), "wrongCurrent", "current");
    await refused(removePassword(actor, "noget andet end det"), "wrongCurrent", "current");
    await changePassword(actor, { password: next, current: password });
    expect(await signInWithPassword(actor.email, next, client)).toEqual({ userId: actor.userId });
    await removePassword(actor, next);
    await refused(signInWithPassword(actor.email, next, client), "wrongPassword");
  });

  test("changed, it signs the other devices out", async () => {
    const actor = await withPassword();
    await aSession(actor);
    await changePassword(actor, { password: "fire heste i stalden" });
    const left = await read().select().from(sessions).where(eq(sessions.userId, actor.userId));
    expect(left.map(({ id }) => id)).toEqual([actor.sessionId]);
  });

  test("guessed too often it is refused for a while, and the mail link still signs in", async () => {
    const { email, userId } = await withPassword();
    for (let i = 0; i < 10; i += 1) {
      await refused(
        signInWithPassword(email, `et forkert gæt nr. ${i}`, { address: `c${i}` }),
        "wrongPassword",
      );
    }
    await refused(signInWithPassword(email, password, { address: "c11" }), "tooManyAttempts");
    await askSignInLink(email, client);
    expect(await useSignInLink(await mailedToken(email, "sign-in"))).toEqual({ userId });
  });
});
