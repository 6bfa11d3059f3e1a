import { beforeEach, describe, expect, test, vi } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { consentChoices } from "~/app/domain/consents/consent-choices.server";
import { exceptionPage, exceptionsOf } from "~/app/domain/consents/exceptions-of.server";
import { liftException } from "~/app/domain/consents/lift-exception.server";
import { mayShowProfile } from "~/app/domain/consents/may-share.server";
import { toldConsents } from "~/app/domain/consents/told-consents.server";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { introducible } from "~/app/domain/introductions/introducible.server";
import { addArea } from "~/app/domain/organisations/change-areas.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { auditRows } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aFirm } from "~/tests/factories/firms";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

let actor: GroupActor;
let candidateId: string;
let firmId: string;
let areaId: string;

beforeEach(async () => {
  actor = (await aLinkedPair()).coordinator;
  areaId = (await addArea(actor, "Kysten")).id;
  firmId = await aFirm(actor, { name: "Fiskehuset", areaId });
  candidateId = (await aCandidate(actor)).id;
});

const toAll = (exceptFirmIds: string[] = []) =>
  aConsent(actor, candidateId, {
    purpose: "profile-to-kind",
    kindOfFirm: { areaIds: [], industries: [] },
    exceptFirmIds,
  });
/** A yes from after the last withdrawal, which is a moment ago. */
const toAllAgain = (exceptFirmIds: string[] = []) =>
  vi.waitFor(() =>
    aConsent(
      actor,
      candidateId,
      { purpose: "profile-to-kind", kindOfFirm: { areaIds: [], industries: [] }, exceptFirmIds },
      { givenAt: new Date() },
    ),
  );
const toArea = () =>
  aConsent(actor, candidateId, {
    purpose: "profile-to-kind",
    kindOfFirm: { areaIds: [areaId], industries: [] },
    exceptFirmIds: [],
  });
const maySee = () => mayShowProfile(read(), actor.groupId, candidateId, firmId);

describe("a firm that the candidate has excepted", () => {
  test("stays excepted when the consent it was said with is withdrawn, whatever else reaches it", async () => {
    const wide = await toAll([firmId]);
    await toArea();
    expect(await maySee()).toBeNull();
    await withdrawConsent(actor, candidateId, wide.id);
    expect(await maySee()).toBeNull();
    await toAllAgain();
    expect(await maySee()).toBeNull();
    const { id: enquiryId } = await anEnquiry(actor, { firmId });
    expect(await introducible(actor, enquiryId, "")).toMatchObject({ candidates: [{ mayProfile: false }] });
  });

  test("is so until the candidate lifts it, once and with a trace; said again it holds again", async () => {
    const wide = await toAll([firmId]);
    await toArea();
    await withdrawConsent(actor, candidateId, wide.id);
    expect(await exceptionsOf(actor, candidateId)).toEqual([{ firmId, name: "Fiskehuset" }]);
    await liftException(actor, candidateId, firmId);
    await liftException(actor, candidateId, firmId);
    expect(await exceptionsOf(actor, candidateId)).toEqual([]);
    expect(await maySee()).not.toBeNull();
    const { id: enquiryId } = await anEnquiry(actor, { firmId });
    expect(await introducible(actor, enquiryId, "")).toMatchObject({ candidates: [{ mayProfile: true }] });
    expect(await toldConsents(actor, candidateId)).toMatchObject([
      { lifted: [] },
      { lifted: ["Fiskehuset"], recipient: { except: ["Fiskehuset"] } },
    ]);
    const audit = await read().select({ action: auditRows.action }).from(auditRows);
    expect(audit.filter(({ action }) => action === "exception.lifted")).toHaveLength(1);
    await toAllAgain([firmId]);
    expect(await maySee()).toBeNull();
    expect(await exceptionPage(actor, candidateId, firmId)).toMatchObject({ isExcepted: true });
  });

  test("is kept in the words of the next consent", async () => {
    await toAll([firmId]);
    const choices = await consentChoices(actor, candidateId, {
      purpose: "profile-to-kind",
      chosen: [firmId],
      find: "",
    });
    expect(choices.held).toMatchObject([{ id: firmId, name: "Fiskehuset" }]);
    expect(choices.chosen).toEqual([]);
  });

  test("of another group is as if it did not exist", async () => {
    const other = (await aLinkedPair()).coordinator;
    await toAll([firmId]);
    const own = await aFirm(other);
    await expect(liftException(other, candidateId, firmId)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(liftException(actor, candidateId, own)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(liftException(actor, newId(), firmId)).rejects.toMatchObject({ init: { status: 404 } });
    expect(await maySee()).toBeNull();
  });
});
