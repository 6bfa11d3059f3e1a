import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { deleteContact } from "~/app/domain/contacts/delete-contact.server";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { finishFollowUp, reopenFollowUp } from "~/app/domain/follow-ups/change-follow-up.server";
import { followUpsAbout } from "~/app/domain/follow-ups/follow-up-lines.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { timelineParts, type Whose } from "~/app/domain/timeline/entry";
import { lastTalk } from "~/app/domain/timeline/last-talk.server";
import { timeline, type Found } from "~/app/domain/timeline/timeline.server";
import type { GroupActor } from "~/app/access/actor";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { contacts } from "~/db/schema/index.server";
import { aConsent } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { anEnquiry } from "../../factories/enquiries";
import { aHandover, asReader } from "../../factories/handovers";
import { aGroup, aLinkedPair, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { insertContacts } from "./many";

useTestDatabase();

/** A firm and a candidate with whom everything has happened that can. */
async function aStory() {
  const { coordinator: actor, unitId, lead } = await aLinkedPair();
  const { id: enquiryId, firmId, contactId: firmContactId } = await anEnquiry(actor);
  const receiver = { unitId };
  const handover = await aHandover(actor, receiver, { offer: { firmId } });
  const { candidateId } = handover;
  await introduce(actor, enquiryId, { requestId: newId(), candidateIds: [candidateId] });
  const contactId = await aContact(actor, {
    kind: "coffee",
    participants: [
      { kind: "firm", firmId, firmContactId },
      { kind: "candidate", candidateId },
    ],
    followUp: { dueOn: "2099-01-01", text: "Ring om februar" },
  });
  const [promise] = await followUpsAbout(actor, { contactId });
  await finishFollowUp(actor, promise?.id ?? "");
  await endEnquiry(actor, enquiryId, { reason: "agreed" });
  return {
    actor,
    lead,
    receiver,
    firmId,
    candidateId,
    enquiryId,
    contactId,
    handover,
    promise: promise?.id ?? "",
  };
}

const told = (entries: Found[]) =>
  entries.map((entry) => ("step" in entry ? `${entry.source} ${entry.step}` : entry.source));

/** Every entry, read part by part. */
async function all(actor: GroupActor, whose: Whose, limit = 2) {
  const entries: Found[] = [];
  let before: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof timeline>> = await timeline(actor, whose, { before, limit });
    entries.push(...part.entries);
    before = part.next;
  } while (before);
  return entries;
}

describe("a firm's and a candidate's timeline", () => {
  test("is everything that happened, newest first, each once, however it is paged", async () => {
    const { actor, firmId, candidateId } = await aStory();
    const firm = await all(actor, { firmId });
    expect([...told(firm)].sort()).toEqual(
      [
        ...["contact", "message", "promise", "enquiry-step ended"],
        ...["handover-step sent", "introduction-step proposed"],
      ].sort(),
    );
    const times = firm.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(await all(actor, { firmId }, 50)).toEqual(firm);
    expect([...told(await all(actor, { candidateId }))].sort()).toEqual(
      ["contact", "promise", "handover-step sent", "introduction-step proposed"].sort(),
    );
  });

  test("is narrowed to one kind; the kinds together are all of it", async () => {
    const { actor, firmId } = await aStory();
    const parts = await Promise.all(
      timelineParts.map(async (part) => (await timeline(actor, { firmId }, { part })).entries),
    );
    for (const entries of parts) expect(entries.length).toBeGreaterThan(0);
    const ids = parts.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(new Set((await all(actor, { firmId })).map(({ id }) => id)));
  });

  test("leaves out what was deleted or taken back, and is empty for another group", async () => {
    const { actor, firmId, candidateId, contactId, promise } = await aStory();
    await reopenFollowUp(actor, promise);
    expect(told(await all(actor, { firmId }))).not.toContain("promise");
    await finishFollowUp(actor, promise);
    await deleteContact(actor, contactId);
    const left = told(await all(actor, { firmId }));
    expect(left).not.toContain("contact");
    expect(left).not.toContain("promise");
    const { coordinator: stranger } = await aGroup({ name: "Den anden gruppe" });
    expect(await all(stranger, { firmId })).toEqual([]);
    expect(await all(stranger, { candidateId })).toEqual([]);
  });

  test("tells the unit's answer only while the candidate agrees that it is told", async () => {
    const { actor, lead, receiver, firmId, candidateId, handover } = await aStory();
    const going = { requestId: newId(), answer: "going-on" as const };
    const consent = await aConsent(actor, candidateId, { purpose: "unit-may-tell", receiver });
    await answerCase(asReader(lead), handover.id, going);
    for (const whose of [{ firmId }, { candidateId }]) {
      const answer = (await all(actor, whose)).find((entry) => "step" in entry && entry.step === "answered");
      expect(answer).toMatchObject({ said: "going-on" });
    }
    await withdrawConsent(actor, candidateId, consent.id);
    for (const whose of [{ firmId }, { candidateId }]) {
      expect(told(await all(actor, whose))).not.toContain("handover-step answered");
    }
  });
});

describe("“Sidst talt sammen”", () => {
  test("says who, when, which way and with whom; nobody at home is no talk", async () => {
    const { actor, firmId, candidateId, contactId } = await aStory();
    const participants = [{ kind: "firm" as const, firmId }];
    await aContact(actor, { kind: "visit", reached: "nobody", participants });
    const talk = { contactId, kind: "coffee", who: actor.name };
    expect(await lastTalk(actor, { firmId })).toMatchObject({ ...talk, whom: "Birgit Holm" });
    expect(await lastTalk(actor, { candidateId })).toMatchObject(talk);
    await deleteContact(actor, contactId);
    expect(await lastTalk(actor, { firmId })).toBeNull();
    const { coordinator: stranger } = await aGroup({ name: "Den anden gruppe" });
    expect(await lastTalk(stranger, { candidateId })).toBeNull();
  });
});

describe("searching in one timeline", () => {
  const find = async (actor: GroupActor, whose: Whose, search: string) =>
    (await timeline(actor, whose, { search })).entries;

  test("finds mails, promises and notes, and shows the words around what was found", async () => {
    const { actor, firmId } = await aStory();
    const participants = [{ kind: "firm" as const, firmId }];
    const trustNote = `${"Det gik godt. ".repeat(20)}De mangler en til rullen efter påske.`;
    await aContact(actor, { trustNote, participants });
    expect(told(await find(actor, { firmId }, "FEBRUAR"))).toEqual(["promise", "message"]);
    const [note, ...others] = await find(actor, { firmId }, "rullen paaske");
    expect(others).toEqual([]);
    expect(note).toMatchObject({ source: "contact" });
    expect(note?.found).toContain("til rullen efter påske");
    expect(await find(actor, { firmId }, "lufthavn")).toEqual([]);
  });

  test("opens only this timeline's trust notes, and of them only those the reader may read", async () => {
    const { actor, firmId } = await aStory();
    const frida = await aVolunteer(actor);
    const here = [{ kind: "firm" as const, firmId }];
    const own = await aContact(frida, { trustNote: "hemmeligt hos frida", participants: here });
    await aContact(actor, { trustNote: "hemmeligt for frida", participants: here });
    await aContact(actor, { trustNote: "hemmeligt et andet sted" });
    expect((await find(frida, { firmId }, "hemmeligt")).map(({ id }) => id)).toEqual([own]);
    expect(await find(actor, { firmId }, "hemmeligt")).toHaveLength(2);

    // What cannot be opened shows by its fault which notes are: all but Frida's own are spoilt now.
    await spoil((id) => id !== own);
    expect((await find(frida, { firmId }, "hemmeligt")).map(({ id }) => id)).toEqual([own]);
    await expect(find(actor, { firmId }, "hemmeligt")).rejects.toThrow();
  });

  test("a long one says how far back it has looked, and goes on from there", async () => {
    const { coordinator: actor } = await aGroup();
    const { firmId } = await anEnquiry(actor, {});
    const participants = [{ kind: "firm" as const, firmId }];
    const old = await aContact(actor, {
      trustNote: "nålen i høstakken",
      at: new Date(Date.UTC(2020, 0, 1)),
      participants,
    });
    await insertContacts(actor, firmId, 1_500);
    const first = await timeline(actor, { firmId }, { search: "nålen" });
    expect(first.entries).toEqual([]);
    expect(first.lookedBackTo).toBeInstanceOf(Date);
    const second = await timeline(actor, { firmId }, { search: "nålen", before: first.next });
    expect(second.entries.map(({ id }) => id)).toEqual([old]);
    expect(second).toMatchObject({ next: null, lookedBackTo: null });
  });
});

/** Makes trust notes into what nobody can open. */
async function spoil(which: (id: string) => boolean) {
  const ids = (await read().select({ id: contacts.id, note: contacts.trustNote }).from(contacts)).filter(
    ({ id, note }) => note && which(id),
  );
  await transact(async (tx) => {
    for (const { id } of ids) {
      await tx
        .update(contacts)
        .set({ trustNote: Buffer.from("spoilt") })
        .where(eq(contacts.id, id));
    }
  });
}
