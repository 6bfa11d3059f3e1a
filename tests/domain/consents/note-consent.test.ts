import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { consentForm, consentFrom } from "~/app/domain/consents/consent-form.server";
import {
  mayShowIdentity,
  mayShowProfile,
  maySendOn,
  mayTellGroup,
} from "~/app/domain/consents/may-share.server";
import type { Agreed } from "~/app/domain/consents/note-consent.server";
import { toldConsents } from "~/app/domain/consents/told-consents.server";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { addArea } from "~/app/domain/organisations/change-areas.server";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { newId, type UnitId } from "~/db/ids.server";
import { consents } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { aFirm } from "~/tests/factories/firms";
import { aLinkedPair, aUnit } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

let actor: GroupActor;
let unitId: UnitId;
let candidateId: string;

beforeEach(async () => {
  const pair = await aLinkedPair();
  actor = pair.coordinator;
  unitId = pair.unitId;
  candidateId = (await aCandidate(actor)).id;
});

const toAll: Agreed = {
  purpose: "profile-to-kind",
  kindOfFirm: { areaIds: [], industries: [] },
  exceptFirmIds: [],
};
const gone = { init: { status: 404 } };

describe("what a consent allows", () => {
  test("nothing is allowed before there is one", async () => {
    const firmId = await aFirm(actor);
    expect(await mayShowProfile(read(), actor.groupId, candidateId, firmId)).toBeNull();
    expect(await mayShowIdentity(read(), actor.groupId, candidateId, firmId)).toBeNull();
    expect(await maySendOn(read(), actor.groupId, candidateId, { unitId })).toBeNull();
    expect(await mayTellGroup(read(), actor.groupId, candidateId, { unitId })).toBeNull();
  });

  test("the profile goes to every firm but those excepted", async () => {
    const [laundry, bakery] = [await aFirm(actor), await aFirm(actor, { name: "Bageriet" })];
    const { id } = await aConsent(actor, candidateId, { ...toAll, exceptFirmIds: [bakery] });
    expect(await mayShowProfile(read(), actor.groupId, candidateId, laundry)).toBe(id);
    expect(await mayShowProfile(read(), actor.groupId, candidateId, bakery)).toBeNull();
    expect(await mayShowIdentity(read(), actor.groupId, candidateId, laundry)).toBeNull();
  });

  test("the profile goes to the areas and industries named", async () => {
    const { id: areaId } = await addArea(actor, "Hårlev");
    const near = await aFirm(actor, { name: "Nær", areaId });
    const cleaner = await aFirm(actor, { name: "Rent", industryCode: "812100" });
    const bakery = await aFirm(actor, { name: "Bageriet", industryCode: "107110" });
    const may = (firmId: string) => mayShowProfile(read(), actor.groupId, candidateId, firmId);
    const inArea = await aConsent(actor, candidateId, {
      ...toAll,
      kindOfFirm: { areaIds: [areaId], industries: [] },
    });
    expect([await may(near), await may(cleaner), await may(bakery)]).toEqual([inArea.id, null, null]);
    const cleaning = await aConsent(actor, candidateId, {
      ...toAll,
      kindOfFirm: { areaIds: [], industries: ["81"] },
    });
    expect([await may(near), await may(cleaner), await may(bakery)]).toEqual([inArea.id, cleaning.id, null]);
  });

  test("name and phone go to one firm", async () => {
    const [laundry, bakery] = [await aFirm(actor), await aFirm(actor, { name: "Bageriet" })];
    const { id } = await aConsent(actor, candidateId, { purpose: "identity-to-firm", firmId: laundry });
    expect(await mayShowIdentity(read(), actor.groupId, candidateId, laundry)).toBe(id);
    expect(await mayShowIdentity(read(), actor.groupId, candidateId, bakery)).toBeNull();
    expect(await mayShowProfile(read(), actor.groupId, candidateId, laundry)).toBeNull();
  });

  test("sending on and telling are two things, and a municipality is no unit", async () => {
    const sendOn = await aConsent(actor, candidateId, { purpose: "send-on", receiver: { unitId } });
    expect(await maySendOn(read(), actor.groupId, candidateId, { unitId })).toBe(sendOn.id);
    expect(await mayTellGroup(read(), actor.groupId, candidateId, { unitId })).toBeNull();
    const stevns = { municipalityCode: "0336" };
    expect(await maySendOn(read(), actor.groupId, candidateId, stevns)).toBeNull();
    const tell = await aConsent(actor, candidateId, { purpose: "unit-may-tell", receiver: stevns });
    expect(await mayTellGroup(read(), actor.groupId, candidateId, stevns)).toBe(tell.id);
  });
});

describe("noting a consent", () => {
  test("posted twice notes one", async () => {
    const requestId = newId();
    const [first, second] = await Promise.all([
      aConsent(actor, candidateId, toAll, { requestId }),
      aConsent(actor, candidateId, toAll, { requestId }),
    ]);
    expect(second).toEqual(first);
    expect(await read().select({ id: consents.id }).from(consents)).toHaveLength(1);
  });

  test("is refused in the future, and for a profile that is not written", async () => {
    const soon = new Date(Date.now() + 60_000);
    await expect(aConsent(actor, candidateId, toAll, { givenAt: soon })).rejects.toMatchObject({
      code: "dateFuture",
    });
    const bare = await aCandidate(actor, { profileText: undefined });
    await expect(aConsent(actor, bare.id, toAll)).rejects.toMatchObject({ code: "profileMissing" });
  });

  test("takes areas or industries, not both", async () => {
    const { id: areaId } = await addArea(actor, "Hårlev");
    const both: Agreed = { ...toAll, kindOfFirm: { areaIds: [areaId], industries: ["81"] } };
    await expect(aConsent(actor, candidateId, both)).rejects.toMatchObject({ field: "scope" });
  });

  test("a yes from before the no to the same thing is no yes", async () => {
    const agreed: Agreed = { purpose: "send-on", receiver: { unitId } };
    const { id } = await aConsent(actor, candidateId, agreed);
    await withdrawConsent(actor, candidateId, id);
    await expect(aConsent(actor, candidateId, agreed)).rejects.toMatchObject({ code: "consentTakenBack" });
    await aConsent(actor, candidateId, { purpose: "send-on", receiver: { municipalityCode: "0336" } });
    const again = await aConsent(actor, candidateId, agreed, { givenAt: new Date() });
    expect(await maySendOn(read(), actor.groupId, candidateId, { unitId })).toBe(again.id);
  });

  test("ids of another group do not exist", async () => {
    const other = await aLinkedPair();
    const stranger = other.coordinator;
    const theirFirm = await aFirm(stranger);
    const { id: theirArea } = await addArea(stranger, "Hårlev");
    const { unitId: notOurs } = await aUnit();
    await expect(aConsent(stranger, candidateId)).rejects.toMatchObject(gone);
    for (const agreed of [
      { purpose: "identity-to-firm", firmId: theirFirm },
      { ...toAll, exceptFirmIds: [theirFirm] },
      { ...toAll, kindOfFirm: { areaIds: [theirArea], industries: [] } },
      { purpose: "send-on", receiver: { unitId: notOurs } },
    ] satisfies Agreed[]) {
      await expect(aConsent(actor, candidateId, agreed)).rejects.toMatchObject(gone);
    }
    const { id } = await aConsent(actor, candidateId);
    await expect(withdrawConsent(stranger, candidateId, id)).rejects.toMatchObject(gone);
    const firmId = await aFirm(actor);
    expect(await mayShowProfile(read(), stranger.groupId, candidateId, firmId)).toBeNull();
    expect(await mayShowProfile(read(), actor.groupId, candidateId, theirFirm)).toBeNull();
  });

  test("is told in names, those in force first", async () => {
    const bakery = await aFirm(actor, { name: "Bageriet" });
    const wide = await aConsent(actor, candidateId, { ...toAll, exceptFirmIds: [bakery] });
    const narrow = await aConsent(actor, candidateId, {
      ...toAll,
      kindOfFirm: { areaIds: [], industries: ["81", "96"] },
    });
    await aConsent(actor, candidateId, { purpose: "send-on", receiver: { municipalityCode: "0336" } });
    await withdrawConsent(actor, candidateId, narrow.id);
    expect((await toldConsents(actor, candidateId)).map(({ recipient }) => recipient)).toEqual([
      { purpose: "send-on", unit: null, municipality: "Stevns" },
      { purpose: "profile-to-kind", areas: [], industries: [], codes: [], except: ["Bageriet"] },
      { purpose: "profile-to-kind", areas: [], industries: ["cleaning"], codes: ["96"], except: [] },
    ]);
    expect(wide.id).not.toBe(narrow.id);
  });
});

describe("the form", () => {
  const form = {
    purpose: "profile-to-kind",
    scope: "all",
    how: "in-person",
    language: "arabisk",
    interpreted: "no",
    givenOn: today(),
  };
  const problems = (over: object) =>
    consentForm
      .safeParse({ ...form, ...over })
      .error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

  test("takes a plain yes", () => {
    expect(problems({})).toEqual([]);
  });

  test("never takes a child as interpreter, nor an interpreter without a name", () => {
    expect(problems({ interpreted: "child", interpreter: "Sara" })).toEqual([
      ["interpreted", "childInterprets"],
    ]);
    expect(problems({ interpreted: "adult" })).toEqual([["interpreter", "interpreterName"]]);
    expect(problems({ interpreted: "adult", interpreter: "Yusuf" })).toEqual([]);
    expect(problems({ interpreter: "Yusuf" })).toEqual([["interpreted", "choose"]]);
  });

  test("takes no day that has not come", () => {
    expect(problems({ givenOn: addDays(today(), 1) })).toEqual([["givenOn", "dateFuture"]]);
    expect(problems({ givenOn: addDays(today(), -400) })).toEqual([]);
  });

  test.each([
    [{ scope: undefined }, "scope"],
    [{ scope: "areas" }, "areaIds"],
    [{ scope: "industries", areaIds: [newId()] }, "industries"],
    [{ purpose: "identity-to-firm" }, "firmId"],
    [{ purpose: "send-on" }, "receiver"],
    [{ purpose: "unit-may-tell", receiver: "everybody" }, "receiver"],
  ])("asks to whom: %j", (over, field) => {
    expect(problems(over)).toContainEqual([field, "choose"]);
  });

  test("keeps only what belongs to the purpose", () => {
    const typed = consentForm.parse({
      ...form,
      scope: "industries",
      industries: ["cleaning"],
      areaIds: [newId()],
    });
    expect(consentFrom(typed)).toMatchObject({
      purpose: "profile-to-kind",
      kindOfFirm: { areaIds: [], industries: ["81"] },
      interpreter: null,
    });
    expect(consentFrom(typed).givenAt.getTime()).toBeLessThanOrEqual(Date.now());
  });
});
