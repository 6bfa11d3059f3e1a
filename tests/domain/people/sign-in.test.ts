import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askNewSignInLink, askSignInLink } from "~/app/domain/people/ask-sign-in-link.server";
import { signInLinkState, useSignInLink } from "~/app/domain/people/use-sign-in-link.server";
import { read, transact } from "~/db/client.server";
import { attempts, linkTokens, outgoingMails } from "~/db/schema/index.server";
import { aGroup, anAddress, mailedToken } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { refused } from "./refusals";

useTestDatabase();

const client = { address: "192.0.2.7" };

const mailsTo = async (email: string) =>
  (await read().select().from(outgoingMails).where(eq(outgoingMails.toEmail, email))).filter(
    ({ template }) => template === "sign-in",
  ).length;

/** What asking for a link answers: nothing, or a refusal's code. */
async function answer(email: string, address: string): Promise<string> {
  return askSignInLink(email, { address }).then(
    () => "sent",
    (error: { code?: string }) => error.code ?? "failed",
  );
}

describe("a link by mail", () => {
  test("signs its owner in, once", async () => {
    const { coordinator } = await aGroup();
    await askSignInLink(coordinator.email, client);
    const token = await mailedToken(coordinator.email, "sign-in");
    expect(await signInLinkState(token)).toEqual({ state: "open", userId: coordinator.userId });
    expect(await useSignInLink(token)).toEqual({ userId: coordinator.userId });
    expect(await useSignInLink(token)).toBeNull();
    expect(await signInLinkState(token)).toMatchObject({ state: "used" });
  });

  test("followed twice at the same moment lets one in", async () => {
    const { coordinator } = await aGroup();
    await askSignInLink(coordinator.email, client);
    const token = await mailedToken(coordinator.email, "sign-in");
    const both = await Promise.all([useSignInLink(token), useSignInLink(token)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  test("used up, the other links in the mailbox are dead too", async () => {
    const { coordinator } = await aGroup();
    await askSignInLink(coordinator.email, client);
    const first = await mailedToken(coordinator.email, "sign-in");
    await askSignInLink(coordinator.email, client);
    const second = await mailedToken(coordinator.email, "sign-in");
    expect(second).not.toBe(first);
    expect(await useSignInLink(first)).not.toBeNull();
    expect(await useSignInLink(second)).toBeNull();
  });

  test("runs out, says so, and a new one goes to the same address alone", async () => {
    const { coordinator } = await aGroup();
    await askSignInLink(coordinator.email, client);
    const token = await mailedToken(coordinator.email, "sign-in");
    await transact((tx) =>
      tx
        .update(linkTokens)
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where(eq(linkTokens.subjectId, coordinator.userId)),
    );
    expect(await signInLinkState(token)).toMatchObject({ state: "expired" });
    expect(await useSignInLink(token)).toBeNull();
    expect(await askNewSignInLink(token, client)).toBe(true);
    expect(await useSignInLink(await mailedToken(coordinator.email, "sign-in"))).toEqual({
      userId: coordinator.userId,
    });
  });

  test("mistyped opens nothing and mails nobody", async () => {
    expect(await signInLinkState("no-such-token")).toEqual({ state: "unknown", userId: null });
    expect(await useSignInLink("no-such-token")).toBeNull();
    expect(await askNewSignInLink("no-such-token", client)).toBe(false);
  });
});

describe("who has an account", () => {
  test("is told by no answer, however often and in whichever order one asks", async () => {
    const { coordinator } = await aGroup();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }), async (clients) => {
        round += 1;
        const stranger = anAddress("ukendt");
        const known: string[] = [];
        const unknown: string[] = [];
        for (const name of clients) {
          known.push(await answer(coordinator.email, `${round}k${name}`));
          unknown.push(await answer(stranger, `${round}u${name}`));
        }
        await transact((tx) => tx.delete(attempts));
        expect(unknown).toEqual(known);
        expect(await mailsTo(stranger)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  test("the sixth question about one address within a quarter of an hour is refused", async () => {
    const { coordinator } = await aGroup();
    for (let i = 0; i < 5; i += 1) expect(await answer(coordinator.email, `client-${i}`)).toBe("sent");
    expect(await answer(coordinator.email, "client-6")).toBe("tooManyAttempts");
    expect(await mailsTo(coordinator.email)).toBe(5);
    // The one who is kept waiting has a link that works in their mailbox.
    expect(await useSignInLink(await mailedToken(coordinator.email, "sign-in"))).not.toBeNull();
  });

  test("one client cannot ask about many addresses", async () => {
    for (let i = 0; i < 30; i += 1) expect(await answer(`${i}@example.dk`, "192.0.2.9")).toBe("sent");
    await refused(askSignInLink("next@example.dk", { address: "192.0.2.9" }), "tooManyAttempts");
    expect(await answer("next@example.dk", "192.0.2.10")).toBe("sent");
  });
});
