import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { sealAuditRows } from "~/app/domain/audit/seal-rows.server";
import { verifyAudit } from "~/app/domain/audit/verify.server";
import { deleteCandidate } from "~/app/domain/candidates/delete-candidate.server";
import { deleteContact } from "~/app/domain/contacts/delete-contact.server";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { runErasures } from "~/app/domain/erasure/run-erasures.server";
import { deleteFirm } from "~/app/domain/firms/delete-firm.server";
import { removeFirmContact } from "~/app/domain/firms/remove-firm-contact.server";
import { readStoredMails } from "~/app/domain/mail/intake/read-stored-mails.server";
import { storeIncoming } from "~/app/domain/mail/intake/store-incoming.server";
import { ownAddress, replyAddress } from "~/app/domain/mail/mail-addresses.server";
import { chooseRetention } from "~/app/domain/retention/choices.server";
import { retentionRules, type RetentionKind } from "~/app/domain/retention/kinds";
import { keepLonger, standingNotices } from "~/app/domain/retention/notices.server";
import { retentionReports, runRetention } from "~/app/domain/retention/run.server";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  auditDetails,
  blobs,
  candidates,
  contacts,
  deviceEntries,
  enquiries,
  firmContacts,
  incomingMails,
  letters,
  messages,
} from "~/db/schema/index.server";
import { aCandidate } from "~/tests/factories/candidates";
import { aContact } from "~/tests/factories/contacts";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aFirm, aFirmContact } from "~/tests/factories/firms";
import { aGroup, anAgreement } from "~/tests/factories/people";
import { written } from "~/tests/domain/mail/letters";
import { threadOf } from "~/tests/domain/mail/post";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

let actor: GroupActor;
const mailName = "stevns";

beforeEach(async () => {
  actor = (await aGroup({ mailName })).coordinator;
  await anAgreement(actor);
});

/** The middle of the day so many days on: nights count calendar days, which summer time does not shift. */
const inDays = (days: number) => new Date(`${addDays(today(), days)}T12:00:00Z`);

/** A night, so many days from now, and the erasures that it began. @returns what its report says */
async function night(days: number) {
  await runRetention(inDays(days));
  await runErasures(() => Promise.resolve());
  const [report] = await retentionReports(actor.groupId, 1);
  return { deleted: report?.deleted ?? {}, noticed: report?.noticed ?? {} };
}

/** Nothing on the day before it is old, gone on the day after. */
async function goesWithoutNotice(kind: RetentionKind, count: () => Promise<number>, n = 1) {
  const { days } = retentionRules[kind];
  expect((await night(days - 1)).deleted[kind]).toBeUndefined();
  expect(await count()).toBe(n);
  expect((await night(days + 1)).deleted).toMatchObject({ [kind]: n });
  expect(await count()).toBe(0);
  expect(await standingNotices(actor.groupId, kind)).toEqual([]);
}

const rowsOf = async (
  table: typeof letters | typeof deviceEntries | typeof incomingMails | typeof messages | typeof contacts,
) => (await read().select({ id: table.id }).from(table)).length;

async function mailIn(to: string): Promise<void> {
  const raw = Buffer.from(written(to, "Kan I ringe til os?"));
  await storeIncoming({
    raw,
    envelopeFrom: "birgit@vask.example",
    envelopeTo: [to],
    receivedAt: new Date(),
  });
  await readStoredMails();
}

test("a contact person who never answered is told of thirty days before, and erased; one who is kept stays", async () => {
  const firmId = await aFirm(actor);
  const [silent, kept] = [
    await aFirmContact(actor, firmId, { name: "Birgit Holm" }),
    await aFirmContact(actor, firmId, { name: "Ib Lund" }),
  ];
  const { contactId: answered } = await anEnquiry(actor, { firmId });
  await aContact(actor, { participants: [{ kind: "firm", firmId, firmContactId: answered }] });
  const { days } = retentionRules["unanswered-contact"];
  expect((await night(days - 31)).noticed).toEqual({});
  expect((await night(days - 29)).noticed).toMatchObject({ "unanswered-contact": 2 });
  const notices = await standingNotices(actor.groupId, "unanswered-contact");
  expect(notices.map(({ onDay }) => onDay)).toEqual([today(inDays(days + 1)), today(inDays(days + 1))]);
  await keepLonger(actor, notices.find(({ subjectId }) => subjectId === kept)?.id ?? "");

  expect((await night(days)).deleted).toEqual({});
  expect((await night(days + 1)).deleted).toEqual({ "unanswered-contact": 1 });
  const names = new Map((await read().select().from(firmContacts)).map(({ id, name }) => [id, name]));
  expect(names.get(silent)).not.toBe("Birgit Holm");
  expect([names.get(kept), names.get(answered)]).toEqual(["Ib Lund", "Birgit Holm"]);
});

test("what was written in an ended enquiry goes after a notice, its originals too; that it was asked stays", async () => {
  const { id } = await anEnquiry(actor);
  await mailIn(replyAddress(mailName, await threadOf(id)));
  expect([await rowsOf(messages), await rowsOf(incomingMails)]).toEqual([2, 1]);
  await endEnquiry(actor, id, { reason: "no" });
  const { days } = retentionRules["ended-enquiry"];
  expect((await night(days - 29)).noticed).toMatchObject({ "ended-enquiry": 1 });
  expect((await night(days)).deleted["ended-enquiry"]).toBeUndefined();
  expect((await night(days + 1)).deleted).toMatchObject({ "ended-enquiry": 1 });
  expect([await rowsOf(messages), await rowsOf(incomingMails)]).toEqual([0, 0]);
  expect(await read().select().from(blobs)).toEqual([]);
  expect(await read().select().from(enquiries)).toMatchObject([{ id, endedReason: "no" }]);
});

test("what was deleted by hand goes for good", async () => {
  const firmId = await aFirm(actor);
  const [person, { id: candidateId }, note] = [
    await aFirmContact(actor, firmId, { name: "Ib Lund" }),
    await aCandidate(actor),
    await aContact(actor, { shareableNote: "De kan måske tage to." }),
  ];
  const closed = await aFirm(actor, { name: "Bageriet" });
  const baker = await aFirmContact(actor, closed, { name: "Bo Bager" });
  await deleteFirm(actor, closed);
  await removeFirmContact(actor, firmId, person);
  await deleteCandidate(actor, candidateId);
  await deleteContact(actor, note);
  await goesWithoutNotice("deleted", () => rowsOf(contacts).then((n) => n * 4), 4);
  const [candidate] = await read().select().from(candidates).where(eq(candidates.id, candidateId));
  const people = new Map((await read().select().from(firmContacts)).map(({ id, name }) => [id, name]));
  expect(candidate?.calledName).toBe("Slettet person");
  expect(people.get(person)).not.toBe("Ib Lund");
  expect(people.get(baker)).not.toBe("Bo Bager");
});

test("a mail that found no conversation goes, its original too", async () => {
  await mailIn(ownAddress(mailName));
  await goesWithoutNotice("unfiled-mail", () => rowsOf(incomingMails));
  expect(await read().select().from(blobs)).toEqual([]);
});

test("details of the log go; who, what and when stays, and the log stays whole", async () => {
  await sealAuditRows();
  const left = async () => (await read().select().from(auditDetails)).length;
  const { days } = retentionRules["audit-details"];
  expect(await night(days - 1)).toEqual({ deleted: {}, noticed: {} });
  expect(await left()).toBeGreaterThan(2);
  expect((await night(days + 1)).deleted).toEqual({ "audit-details": expect.any(Number) as number });
  // The platform's own, too.
  expect(await left()).toBe(0);
  await sealAuditRows();
  expect((await verifyAudit([])).findings).toEqual([]);
});

test("what phones sent in, and letters to volunteers, go by the group's own length", async () => {
  const row = { userId: actor.userId, groupId: actor.groupId };
  await transact(async (tx) => {
    await tx.insert(deviceEntries).values({ id: newId(), ...row, kind: "contact", receivedAt: new Date() });
    await tx
      .insert(letters)
      .values({ id: newId(), ...row, kind: "monday", day: "2026-11-23", createdAt: new Date() });
  });
  await chooseRetention(actor, { kind: "letters", days: 90 });
  expect((await night(89)).deleted).toEqual({});
  expect((await night(91)).deleted).toMatchObject({ "device-entries": 1, letters: 1 });
  expect([await rowsOf(deviceEntries), await rowsOf(letters)]).toEqual([0, 0]);
});
