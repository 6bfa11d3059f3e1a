import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { candidateRecord } from "~/app/domain/candidates/candidate-record.server";
import { dueFollowUps } from "~/app/domain/follow-ups/follow-up-lines.server";
import { today } from "~/app/domain/home/today.server";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { membersOf } from "~/app/domain/people/members.server";
import { firmsOf } from "~/app/domain/portfolio/firms-of.server";
import { formerHolders } from "~/app/domain/portfolio/former-members.server";
import { givePortfolio, type PortfolioGift } from "~/app/domain/portfolio/give-portfolio.server";
import { isEmptyPortfolio, portfolioOf } from "~/app/domain/portfolio/portfolio.server";
import { receivedBy, seePortfolio } from "~/app/domain/portfolio/received.server";
import { noticeQuiet } from "~/app/domain/quiet/notice-quiet.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { candidates, enquiries, firms, followUps, handovers } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm } from "../../factories/firms";
import { aHandover } from "../../factories/handovers";
import { aGroup, aLinkedPair, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { outgoing, usePost } from "../mail/post";

useTestDatabase();
const post = usePost();

let tove: GroupActor;
let henning: GroupActor;
let frida: GroupActor;
let place: string;
beforeEach(async () => {
  const pair = await aLinkedPair();
  tove = pair.coordinator;
  henning = await aVolunteer(tove, { name: "Henning Bruun" });
  frida = await aVolunteer(tove, { name: "Frida Frivillig" });
  place = (await membersOf(tove)).find(({ userId }) => userId === henning.userId)?.membershipId ?? "";
  await aHandover(henning, { unitId: pair.unitId });
  const firmId = await aFirm(henning, { name: "Vaskeriet" });
  await anEnquiry(henning, { firmId });
  await aContact(henning, {
    participants: [{ kind: "firm", firmId }],
    followUp: { dueOn: "2099-01-04", text: "Ring" },
  });
});

const give = (gift: Partial<PortfolioGift>) =>
  givePortfolio(tove, place, { everything: tove.userId, requestId: newId(), ...gift });
const has = (who: GroupActor) => portfolioOf(who.groupId, who.userId);
const everything = { firms: 1, candidates: 1, followUps: 1, enquiries: 1, handovers: 1 };

describe("what a volunteer has", () => {
  test("goes to others in one go, each is told by mail and on the home page, and nothing is left behind", async () => {
    expect(await has(henning)).toEqual(everything);
    const requestId = newId();
    const gift = {
      ...{ firms: frida.userId, firmsWord: "Tak, fordi du vil.", requestId },
      candidatesWord: "De to kender hinanden.",
    };
    await Promise.all([give(gift), give(gift)]);
    expect(isEmptyPortfolio(await has(henning))).toBe(true);
    expect(await has(frida)).toEqual({ firms: 1, candidates: 0, followUps: 0, enquiries: 0, handovers: 0 });
    expect(await has(tove)).toEqual({ ...everything, firms: 0 });
    expect(await dueFollowUps(tove, { by: "2099-12-31", most: 9 })).toMatchObject([{ text: "Ring" }]);

    expect(await outgoing("portfolio-given")).toHaveLength(2);
    await post.send();
    const mail = await post.to(frida.email);
    expect(mail.subject).toBe("Du har overtaget noget fra Henning Bruun");
    expect(mail.text).toContain("- 1 virksomhed");
    expect(mail.text).toContain("Tak, fordi du vil.");
    expect(mail.text).not.toMatch(/kandidat|Amina|kender hinanden/);
    expect((await post.to(tove.email)).text).toContain("De to kender hinanden.");

    const [received] = await receivedBy(frida);
    expect(received).toMatchObject({ from: "Henning Bruun", by: tove.name, firms: 1 });
    expect((await today(frida, { now: new Date(), everybody: false })).received).toHaveLength(1);
    await seePortfolio(frida, received?.id ?? "");
    expect(await receivedBy(frida)).toEqual([]);
    await seePortfolio(frida, received?.id ?? "", true);
    await expect(seePortfolio(tove, received?.id ?? "")).rejects.toMatchObject({ init: { status: 404 } });
  });

  test("is not given to nobody, to oneself, to a stranger, or with a candidate's name", async () => {
    const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
    const choose = { code: "choose" };
    await expect(give({ everything: undefined, firms: frida.userId })).rejects.toMatchObject(choose);
    await expect(give({ everything: henning.userId })).rejects.toMatchObject(choose);
    await expect(give({ firms: other.userId })).rejects.toMatchObject(choose);
    await expect(give({ everything: newId() })).rejects.toMatchObject(choose);
    await expect(give({ firmsWord: "Pas på Amina Haddad." })).rejects.toMatchObject({
      ...{ code: "nameInWord", field: "firmsWord" },
    });
    const foreign = givePortfolio(other, place, { everything: other.userId, requestId: newId() });
    await expect(foreign).rejects.toMatchObject({ init: { status: 404 } });
    expect(await has(henning)).toEqual(everything);
    expect(await outgoing("portfolio-given")).toEqual([]);
  });

  test("that somebody is editing meanwhile is not overwritten: the form is told", async () => {
    const [before] = await read()
      .select()
      .from(candidates)
      .where(eq(candidates.responsibleId, henning.userId));
    await give({});
    const after = await candidateRecord(tove, before?.id ?? "");
    expect(after).toMatchObject({ responsibleId: tove.userId, version: (before?.version ?? 0) + 1 });
  });

  test("counts a firm as theirs until another speaks with it, and as the new one's once it is given", async () => {
    const [firmId = ""] = await firmsOf(henning.groupId, henning.userId);
    await give({ firms: frida.userId });
    expect(await firmsOf(henning.groupId, frida.userId)).toEqual([firmId]);
    await transact((tx) => tx.update(enquiries).set({ state: "ended", endedAt: new Date() }));
    await transact((tx) => tx.update(followUps).set({ doneAt: new Date() }));
    await noticeQuiet(new Date(Date.now() + 61 * 86_400_000));
    const later = await today(frida, { now: new Date(Date.now() + 61 * 86_400_000), everybody: false });
    expect(later.quietFirms.lines.map(({ subjectId }) => subjectId)).toContain(firmId);
    const at = new Date(Date.now() + 86_400_000);
    await aContact(tove, { at, participants: [{ kind: "firm", firmId }] });
    expect(await firmsOf(henning.groupId, frida.userId)).toEqual([]);
    expect(await firmsOf(henning.groupId, tove.userId)).toEqual([firmId]);
  });

  test("is handed on also after they have left, until nothing is left behind", async () => {
    expect(await formerHolders(tove)).toEqual([]);
    await endMembership(tove, place);
    expect(await formerHolders(tove)).toEqual([
      { membershipId: place, userId: henning.userId, name: "Henning Bruun", hasLeft: true },
    ]);
    const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
    expect(await formerHolders(other)).toEqual([]);
    const foreign = givePortfolio(other, place, { everything: other.userId, requestId: newId() });
    await expect(foreign).rejects.toMatchObject({ init: { status: 404 } });
    await expect(give({ everything: henning.userId })).rejects.toMatchObject({ code: "choose" });

    const months = new Date(Date.now() + 100 * 86_400_000);
    await transact((tx) => tx.update(followUps).set({ doneAt: new Date() }));
    await transact((tx) => tx.update(enquiries).set({ state: "ended", endedAt: new Date() }));
    await noticeQuiet(months);
    await give({ firms: frida.userId, candidates: frida.userId });
    expect(await formerHolders(tove)).toEqual([]);
    expect(isEmptyPortfolio(await has(henning))).toBe(true);
    // That nobody has heard from them is told to whoever has them now.
    const { quietFirms, quietCandidates } = await today(frida, { now: months, everybody: false });
    expect([quietFirms.lines.length, quietCandidates.lines.length]).toEqual([1, 1]);
  });

  test("of five hundred things goes as one", async () => {
    const firmIds: string[] = [];
    for (let n = 0; n < 100; n++) {
      const firmId = await aFirm(henning, { name: `Firma ${n}` });
      firmIds.push(firmId);
      await aContact(henning, {
        participants: [{ kind: "firm", firmId }],
        followUp: { dueOn: "2099-01-04" },
      });
      await aCandidate(henning, { calledName: `Person ${n}`, fullName: undefined });
    }
    for (let n = 0; n < 200; n++) await aContact(henning, { followUp: { dueOn: "2099-01-05" } });
    // A transaction of more than 250 ms fails a test.
    await give({});
    expect(await has(henning)).toEqual({ firms: 0, candidates: 0, followUps: 0, enquiries: 0, handovers: 0 });
    expect(await has(tove)).toMatchObject({ firms: 101, candidates: 101, followUps: 301 });
    const [kept] = await read().select({ keptBy: handovers.keptBy }).from(handovers);
    expect(kept?.keptBy).toBe(tove.userId);
    expect(await read().select().from(firms).where(eq(firms.groupId, tove.groupId))).not.toEqual([]);
  });
});
