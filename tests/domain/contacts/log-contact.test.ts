import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { contactPage } from "~/app/domain/contacts/contact-page.server";
import { timeline } from "~/app/domain/timeline/timeline.server";
import { Refused } from "~/app/domain/errors.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { auditRows, candidates, contacts, firms, followUps } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const notFound = { init: { status: 404 } };

describe("logging a contact", () => {
  test("keeps both notes, everybody who took part, the follow-up and when they last spoke", async () => {
    const { coordinator } = await aGroup();
    await anAgreement(coordinator);
    const firmId = await aFirm(coordinator);
    const firmContactId = await aFirmContact(coordinator, firmId);
    const { id: candidateId } = await aCandidate(coordinator);
    const at = new Date(Date.now() - 3_600_000);
    const dueOn = plainDateAt(new Date());

    const { id } = await logContact(coordinator, {
      kind: "coffee",
      at,
      participants: [
        { kind: "firm", firmId },
        { kind: "firm", firmId, firmContactId },
        { kind: "candidate", candidateId },
        { kind: "jobcenter", name: "Karin" },
      ],
      trustNote: "De kan måske tage to i februar",
      shareableNote: "Kaffe på vaskeriet",
      followUp: { dueOn, text: "ring igen" },
    });

    const page = await contactPage(coordinator, id);
    expect(page).toMatchObject({ kind: "coffee", at, trustNote: "De kan måske tage to i februar" });
    expect(page.tookPart.map(({ kind, name, person }) => [kind, name, person])).toEqual([
      ["firm", "De Forenede Dampvaskerier", "Birgit Holm"],
      ["candidate", "Amina", null],
      ["jobcenter", "Karin", null],
    ]);
    expect(page.followUps).toMatchObject([{ dueOn, text: "ring igen", firmId, candidateId }]);
    const [firm] = await read().select().from(firms).where(eq(firms.id, firmId));
    const [candidate] = await read().select().from(candidates).where(eq(candidates.id, candidateId));
    expect(firm?.lastContactAt).toEqual(at);
    expect(candidate?.lastContactAt).toEqual(at);
    expect((await timeline(coordinator, { firmId })).entries).toHaveLength(1);
    expect((await timeline(coordinator, { candidateId })).entries).toHaveLength(1);
    const audit = await read().select().from(auditRows).where(eq(auditRows.subjectId, id));
    expect(audit.map(({ action }) => action)).toEqual(["contact.logged"]);
  });

  test("stores no trust note in the clear", async () => {
    const { coordinator } = await aGroup();
    const id = await aContact(coordinator, { trustNote: "hemmeligt" });
    const [row] = await read().select().from(contacts).where(eq(contacts.id, id));
    expect(row?.trustNote?.includes("hemmeligt")).toBe(false);
  });

  test("the same form twice is one contact, one firm and one follow-up", async () => {
    const { coordinator } = await aGroup();
    const form = {
      kind: "visit" as const,
      participants: [],
      newFirm: "Bageriet på hjørnet",
      followUp: { dueOn: "2030-01-01" },
      requestId: newId(),
    };
    const [first, second] = await Promise.all([logContact(coordinator, form), logContact(coordinator, form)]);
    expect(second).toEqual(first);
    expect(await read().select({ id: contacts.id }).from(contacts)).toHaveLength(1);
    expect(await read().select({ id: firms.id }).from(firms)).toHaveLength(1);
    expect(await read().select({ id: followUps.id }).from(followUps)).toHaveLength(1);
  });

  test("an older contact does not move 'last spoke' back", async () => {
    const { coordinator } = await aGroup();
    const firmId = await aFirm(coordinator);
    const late = new Date("2026-03-01T10:00:00Z");
    await aContact(coordinator, { at: late, participants: [{ kind: "firm", firmId }] });
    await aContact(coordinator, {
      at: new Date("2026-02-01T10:00:00Z"),
      participants: [{ kind: "firm", firmId }],
    });
    const [firm] = await read().select().from(firms).where(eq(firms.id, firmId));
    expect(firm?.lastContactAt).toEqual(late);
  });

  test("another group's firm, person and candidate do not exist, and nothing is saved", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
    await anAgreement(other);
    const firmId = await aFirm(other);
    const firmContactId = await aFirmContact(other, firmId);
    const { id: candidateId } = await aCandidate(other);
    const own = await aFirm(coordinator);
    for (const participant of [
      { kind: "firm" as const, firmId },
      { kind: "firm" as const, firmId: own, firmContactId },
      { kind: "candidate" as const, candidateId },
    ]) {
      await expect(
        logContact(coordinator, { kind: "call", participants: [participant] }),
      ).rejects.toMatchObject(notFound);
    }
    expect(await read().select({ id: contacts.id }).from(contacts)).toHaveLength(0);
  });

  test("a follow-up goes only to a member of the group", async () => {
    const { coordinator } = await aGroup();
    const frida = await aVolunteer(coordinator);
    const { coordinator: stranger } = await aGroup({ name: "Den anden gruppe" });
    const contact = (assignedTo: string) =>
      logContact(coordinator, {
        kind: "call",
        participants: [],
        followUp: { dueOn: "2030-01-01", assignedTo },
      });
    await expect(contact(stranger.userId)).rejects.toThrow(Refused);
    await contact(frida.userId);
    expect(await read().select({ to: followUps.assignedTo }).from(followUps)).toEqual([{ to: frida.userId }]);
  });
});
