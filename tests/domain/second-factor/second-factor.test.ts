import { eq } from "drizzle-orm";
import { TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import type { UnitActor } from "~/app/access/actor";
import { caseLink, openCase } from "~/app/domain/handovers/case-link.server";
import { editUnit } from "~/app/domain/organisations/edit-unit.server";
import { beginFactor } from "~/app/domain/second-factor/begin-factor.server";
import { confirmFactor } from "~/app/domain/second-factor/confirm-factor.server";
import { factorPage } from "~/app/domain/second-factor/factor-page.server";
import { giveCode } from "~/app/domain/second-factor/give-code.server";
import { missingFactor } from "~/app/domain/second-factor/missing-factor.server";
import {
  newRecovery,
  resetFactorByOperator,
  resetFactorOf,
} from "~/app/domain/second-factor/take-off.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { auditRows, recoveryCodes, secondFactors, sessions } from "~/db/schema/index.server";
import { aHandover } from "~/tests/factories/handovers";
import { aConsultant, aLinkedPair, anAddress, aUnit } from "~/tests/factories/people";
import { membershipOf, tokenOf } from "~/tests/routes/access/lookups";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const problem = (code: string): unknown => expect.objectContaining({ code });
const at = (seconds: number) => new Date(Date.UTC(2027, 0, 4, 10) + seconds * 1000);

/** The same person in another browser. */
async function inBrowser(actor: UnitActor): Promise<UnitActor> {
  const id = newId();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const about = { userId: actor.userId, organisationId: actor.unitId, ownDevice: false, device: "test" };
  await transact((tx) =>
    tx.insert(sessions).values({ id, ...about, expiresAt, createdAt: now, lastSeenAt: now }),
  );
  return { ...actor, sessionId: id };
}

/** The app on the phone: from the key as it stands on the page. */
async function app(actor: UnitActor): Promise<(now: Date) => string> {
  const page = await factorPage(actor);
  if (page.state !== "begun") throw new Error("The key is shown.");
  const totp = new TOTP({ secret: page.key.replaceAll(" ", "") });
  return (now) => totp.generate({ timestamp: now.getTime() });
}

async function withFactor() {
  const { lead, unitId } = await aUnit();
  const actor = await inBrowser(lead);
  await beginFactor(actor);
  const code = await app(actor);
  const codes = await confirmFactor(actor, code(at(0)), at(0));
  return { lead, unitId, actor, code, codes };
}

describe("a second factor", () => {
  test("is set up with the key on the page, which is shown until its first code and never again", async () => {
    const { lead } = await aUnit();
    const actor = await inBrowser(lead);
    await beginFactor(actor);
    expect(await missingFactor(actor)).toBeNull();
    const code = await app(actor);
    await expect(confirmFactor(actor, "000000", at(0))).rejects.toEqual(problem("codeWrong"));
    const codes = await confirmFactor(actor, code(at(0)), at(0));
    expect(new Set(codes).size).toBe(10);
    expect(await factorPage(actor)).toMatchObject({ state: "on", left: 10 });
    await expect(beginFactor(actor)).rejects.toEqual(problem("factorThere"));
    const stored = JSON.stringify([
      await read().select().from(recoveryCodes),
      (await read().select().from(secondFactors)).map(({ secret }) => secret.toString("latin1")),
    ]);
    for (const one of codes) expect(stored).not.toContain(one.replace("-", ""));
  });

  test("is asked for in every other browser; a code counts once, and so does a recovery code", async () => {
    const { actor, code, codes } = await withFactor();
    expect(await missingFactor(actor)).toBeNull();
    const other = await inBrowser(actor);
    expect(await missingFactor(other)).toBe("give");
    await expect(giveCode(other, code(at(0)), at(5))).rejects.toEqual(problem("codeWrong"));
    await giveCode(other, code(at(60)), at(60));
    expect(await missingFactor(other)).toBeNull();
    const [first = ""] = codes;
    const third = await inBrowser(actor);
    await giveCode(third, first.toLowerCase().replace("-", " "), at(90));
    await expect(giveCode(await inBrowser(actor), first, at(90))).rejects.toEqual(problem("codeWrong"));
    await newRecovery(actor);
    await expect(giveCode(third, codes[1] ?? "", at(90))).rejects.toEqual(problem("codeWrong"));
  });

  test("two who give the same code at once: one gets in", async () => {
    const { actor, code } = await withFactor();
    const two = [await inBrowser(actor), await inBrowser(actor)];
    const given = await Promise.allSettled(two.map((one) => giveCode(one, code(at(60)), at(60))));
    expect(given.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("cannot be guessed: after a few wrong codes even the right one waits", async () => {
    const { actor, code } = await withFactor();
    const other = await inBrowser(actor);
    for (let time = 0; time < 5; time += 1)
      await expect(giveCode(other, "123456", at(60))).rejects.toEqual(problem("codeWrong"));
    await expect(giveCode(other, code(at(60)), at(60))).rejects.toEqual(problem("tooManyAttempts"));
    expect(await missingFactor(other)).toBe("give");
  });
});

describe("a unit that asks for one", () => {
  test("has its staff set it up, and no mail's link alone opens a case", async () => {
    const { coordinator, lead, unitId } = await aLinkedPair();
    const handover = await aHandover(coordinator, { unitId });
    const consultant = await inBrowser(await aConsultant(lead));
    expect(await missingFactor(consultant)).toBeNull();
    await editUnit(lead, { name: "Jobcenter", email: "j@example.dk", version: 1, needsSecondFactor: true });
    expect(await missingFactor(consultant)).toBe("set-up");
    const token = await tokenOf("handover", handover.id);
    expect(await caseLink(token)).toMatchObject({ gate: { needsSecondFactor: true } });
    expect(await openCase(token, "Jytte")).toBeNull();
  });

  test("its lead resets a colleague's, who begins anew; nobody resets a stranger's", async () => {
    const { lead, actor: leading } = await withFactor();
    const consultant = await inBrowser(await aConsultant(lead));
    await beginFactor(consultant);
    await confirmFactor(consultant, (await app(consultant))(at(0)), at(0));
    const { lead: stranger } = await aUnit();
    const membershipId = await membershipOf(consultant);
    await expect(resetFactorOf(stranger, membershipId)).rejects.toEqual(
      expect.objectContaining({ init: { status: 404 } }),
    );
    await resetFactorOf(leading, membershipId);
    expect(await factorPage(consultant)).toEqual({ state: "none" });
    expect(await read().select().from(secondFactors)).toHaveLength(1);
  });

  test("the operator resets a lead's who has lost phone and codes; the unit's log says so", async () => {
    const { lead, actor: leading } = await withFactor();
    expect(await resetFactorByOperator(anAddress())).toBe(false);
    expect(await resetFactorByOperator(leading.email)).toBe(true);
    expect(await factorPage(leading)).toEqual({ state: "none" });
    expect(await read().select().from(recoveryCodes)).toEqual([]);
    const [noted] = await read().select().from(auditRows).where(eq(auditRows.action, "second-factor.reset"));
    expect(noted).toMatchObject({ organisationId: lead.unitId, subjectId: lead.userId, actorKind: "system" });
  });
});
