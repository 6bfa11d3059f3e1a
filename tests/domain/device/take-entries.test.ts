import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deleteCandidate } from "~/app/domain/candidates/delete-candidate.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { toBase64url } from "~/app/domain/device/sealed";
import { deleteFirm } from "~/app/domain/firms/delete-firm.server";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { membersOf } from "~/app/domain/people/members.server";
import { today, addDays } from "~/app/domain/rules/plain-date";
import { deviceText } from "~/app/i18n/device";
import { problemsText } from "~/app/i18n/problems";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { contacts, deviceEntries, firms, followUps, memberships } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { aFirm } from "../../factories/firms";
import { aGroup, anAgreement, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { sealedEntry, sendAs, sent } from "./sealed-entries";

useTestDatabase();
const { refused } = deviceText.da;
const HOUR = 3600_000;

const note = (text = "Kaffe med Birgit"): [string, string][] => [["trustNote", text]];
const allContacts = () => read().select().from(contacts);
const someone = async () => (await aGroup()).coordinator;

describe("what was made offline is taken", () => {
  test("a contact stands there with whom it was, when it was written, and what was promised", async () => {
    const frida = await someone();
    const firmId = await aFirm(frida);
    const madeAt = Date.now() - 5 * HOUR;
    const form: [string, string][] = [
      ...note(),
      ["kind", "visit"],
      ["with", `firm:${firmId}`],
      ["followUp", "fortnight"],
      ["followUpText", "ringer igen"],
      ["at", ""],
    ];
    const [answer] = await sent(frida, { form, madeAt });
    const [contact] = await allContacts();
    expect(answer).toEqual({ id: answer?.id, state: "taken", resultId: contact?.id });
    expect(contact).toMatchObject({ kind: "visit", writtenBy: frida.userId });
    expect(contact?.at.getTime()).toBe(madeAt);
    expect(await read().select().from(followUps)).toMatchObject([
      { firmId, text: "ringer igen", dueOn: addDays(today(new Date(madeAt)), 14) },
    ]);
  });

  test("words for a day count from the day they were written; those that nobody can read are told of", async () => {
    const frida = await someone();
    const madeAt = Date.now() - 3 * 24 * HOUR;
    const inTenDays: [string, string][] = [...note(), ["followUp", "none"], ["followUpWords", "om 10 dage"]];
    expect(await sent(frida, { form: inTenDays, madeAt })).toMatchObject([{ state: "taken" }]);
    expect(await read().select().from(followUps)).toMatchObject([
      { dueOn: addDays(today(new Date(madeAt)), 10) },
    ]);
    const unread: [string, string][] = [...note(), ["followUpWords", "engang ved lejlighed"]];
    const refused = await sent(frida, { form: unread, madeAt });
    expect(refused).toMatchObject([{ state: "refused", field: "followUpWords" }]);
  });

  test("a firm, a contact there, and a follow-up done, in one go", async () => {
    const frida = await someone();
    const { id: contactId } = await logContact(frida, {
      kind: "call",
      participants: [],
      followUp: { dueOn: today() },
    });
    const [promise] = await read().select().from(followUps);
    const firmEntry = newId();
    const answers = await sent(
      frida,
      { id: firmEntry, kind: "firm", form: [["name", "Havnens Fisk"]] },
      { form: [...note(), ["with", `made:${firmEntry}`]], refersTo: [firmEntry] },
      { kind: "follow-up-done", form: [["followUpId", promise?.id ?? ""]] },
    );
    expect(answers.map(({ state }) => state)).toEqual(["taken", "taken", "taken"]);
    const [firm] = await read().select().from(firms);
    expect(firm?.name).toBe("Havnens Fisk");
    expect(firm?.lastContactAt).not.toBeNull();
    const [done] = await read().select().from(followUps);
    expect(done).toMatchObject({ contactId, doneBy: frida.userId });
  });

  test("a follow-up moved and given on counts from when that was tapped; one who has left is told of", async () => {
    const frida = await someone();
    const { userId } = await aVolunteer(frida);
    await logContact(frida, { kind: "call", participants: [], followUp: { dueOn: today() } });
    const followUp = async () => (await read().select().from(followUps))[0];
    const of: [string, string] = ["followUpId", (await followUp())?.id ?? ""];
    const changed = (madeAt: number, ...form: [string, string][]) =>
      sent(frida, { kind: "follow-up-changed", madeAt, form: [of, ["back", "/"], ...form] });
    const ago = (days: number) => Date.now() - days * 24 * HOUR;

    expect(await changed(ago(3), ["soon", "week"])).toMatchObject([{ state: "taken", resultId: of[1] }]);
    expect((await followUp())?.dueOn).toBe(addDays(today(new Date(ago(3))), 7));
    await changed(ago(3), ["soon", "tomorrow"]);
    expect((await followUp())?.dueOn).toBe(today());
    const lastWeek = addDays(today(), -7);
    await changed(ago(0), ["act", "move"], ["dueOn", lastWeek], ["undo", "on"]);
    expect((await followUp())?.dueOn).toBe(lastWeek);
    await changed(ago(0), ["to", userId]);
    expect((await followUp())?.assignedTo).toBe(userId);
    await sent(frida, { kind: "follow-up-done", form: [of] });
    await changed(ago(0), ["act", "open"], ["undo", "on"]);
    expect((await followUp())?.doneAt).toBeNull();

    const place = (await membersOf(frida)).find((member) => member.userId === userId)?.membershipId ?? "";
    await endMembership(frida, place);
    await changed(ago(0), ["to", frida.userId]);
    expect(await changed(ago(0), ["to", userId])).toMatchObject([
      { state: "refused", field: "to", reason: refused.memberGone },
    ]);
    expect((await followUp())?.assignedTo).toBe(frida.userId);
    const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
    const foreign = await sent(other, { kind: "follow-up-changed", form: [of, ["soon", "week"]] });
    expect(foreign).toMatchObject([{ state: "refused", reason: refused.gone }]);
  });

  test("what refers to something that was refused waits, and nothing else does", async () => {
    const frida = await someone();
    await aFirm(frida, { name: "Havnens Fisk", town: undefined });
    const firmEntry = newId();
    const contact = await sealedEntry(frida, { form: [...note(), ["with", `made:${firmEntry}`]] });
    const before = [
      await sealedEntry(frida, { id: firmEntry, kind: "firm", form: [["name", "Havnens Fisk"]] }),
      contact,
      await sealedEntry(frida, { form: note("En helt anden") }),
    ];
    const answers = await sendAs(frida, before);
    expect(answers.map(({ state }) => state)).toEqual(["refused", "waiting", "taken"]);
    expect(answers[0]?.reason).toBe(problemsText.da.similarFirm);
    // Its writer looks, and adds it anyway: under the same id.
    const mended = await sealedEntry(frida, {
      id: firmEntry,
      kind: "firm",
      form: [
        ["name", "Havnens Fisk"],
        ["addAnyway", "on"],
      ],
    });
    expect((await sendAs(frida, [mended, contact])).map(({ state }) => state)).toEqual(["taken", "taken"]);
    expect(await allContacts()).toHaveLength(2);
  });
});

describe("each id is taken once", () => {
  test("sent again, alone and in a batch, it is the same row and the same answer", async () => {
    const frida = await someone();
    const entry = await sealedEntry(frida, { form: note() });
    const [first] = await sendAs(frida, [entry]);
    expect(await sendAs(frida, [entry, entry])).toEqual([first, first]);
    expect(await allContacts()).toHaveLength(1);
  });

  test("sent five times at once it is one row", async () => {
    const frida = await someone();
    const entry = await sealedEntry(frida, { form: note() });
    const answers = await Promise.all(Array.from({ length: 5 }, () => sendAs(frida, [entry])));
    expect(new Set(answers.map(([answer]) => `${answer?.state} ${answer?.resultId}`)).size).toBe(1);
    expect(await allContacts()).toHaveLength(1);
    expect(await read().select().from(deviceEntries)).toHaveLength(1);
  });

  test("a contact that the form itself had posted, whose answer was lost, is not made again", async () => {
    const frida = await someone();
    const requestId = newId();
    const { id } = await logContact(frida, { kind: "coffee", participants: [], requestId });
    expect(await sent(frida, { id: requestId, form: note() })).toMatchObject([{ resultId: id }]);
    expect(await allContacts()).toHaveLength(1);
  });

  test("what was taken stays taken, though its firm is deleted afterwards", async () => {
    const frida = await someone();
    const firmId = await aFirm(frida);
    const entry = await sealedEntry(frida, { form: [...note(), ["with", `firm:${firmId}`]] });
    const [first] = await sendAs(frida, [entry]);
    await deleteFirm(frida, firmId);
    expect(await sendAs(frida, [entry])).toEqual([first]);
  });

  test("another's id gives nothing of theirs", async () => {
    const frida = await someone();
    const other = await aVolunteer(frida);
    const [mine] = await sent(frida, { form: note() });
    expect(await sent(other, { id: mine?.id, form: note("Noget andet") })).toEqual([
      { id: mine?.id, state: "refused", reason: refused.notYours },
    ]);
    expect(await allContacts()).toHaveLength(1);
  });
});

describe("what cannot be taken is told in plain words, and nothing is kept of it", () => {
  const nothingWasMade = async () => {
    expect(await allContacts()).toEqual([]);
    expect(await read().select().from(deviceEntries)).toEqual([]);
  };

  test("a firm that was deleted, a candidate who was erased meanwhile", async () => {
    const frida = await someone();
    await anAgreement(frida);
    const [firmId, candidateId] = [await aFirm(frida), (await aCandidate(frida)).id];
    await deleteFirm(frida, firmId);
    await deleteCandidate(frida, candidateId);
    const answers = await sent(
      frida,
      { form: [...note(), ["with", `firm:${firmId}`]] },
      { form: [...note(), ["with", `candidate:${candidateId}`]] },
      { kind: "follow-up-done", form: [["followUpId", newId()]] },
    );
    expect(answers.map(({ reason, field }) => [reason, field])).toEqual([
      [refused.firmGone, "with"],
      [refused.candidateGone, "with"],
      [refused.gone, undefined],
    ]);
    await nothingWasMade();
  });

  test("another group's firm is as if it did not exist", async () => {
    const frida = await someone();
    const theirs = await aFirm(await someone());
    expect(await sent(frida, { form: [...note(), ["with", `firm:${theirs}`]] })).toMatchObject([
      { state: "refused", reason: refused.firmGone },
    ]);
    await nothingWasMade();
  });

  test("a number shaped like a CPR number, without a word of what was written", async () => {
    const frida = await someone();
    const [answer] = await sent(frida, { form: note("Samir, 010190-1234") });
    expect(answer).toMatchObject({ state: "refused", reason: problemsText.da.cpr, field: "trustNote" });
    expect(JSON.stringify(answer)).not.toMatch(/Samir|010190/);
    await nothingWasMade();
  });

  test("a place in the group that has ended, and a group one never was in", async () => {
    const frida = await someone();
    const volunteer = await aVolunteer(frida);
    const elsewhere = (await aGroup()).coordinator;
    const [place] = (await read().select().from(memberships)).filter(
      ({ userId }) => userId === volunteer.userId,
    );
    await endMembership(frida, place?.id ?? "");
    const moved = { ...volunteer, groupId: elsewhere.groupId };
    expect(await sent(moved, { groupId: frida.groupId, form: note() })).toMatchObject([
      { state: "refused", reason: refused.notMember },
    ]);
    expect(await sent(frida, { groupId: elsewhere.groupId, form: note() })).toMatchObject([
      { state: "refused", reason: refused.notMember },
    ]);
    await nothingWasMade();
  });

  test("another person's sealed entry is never sent by somebody else", async () => {
    const frida = await someone();
    const other = await aVolunteer(frida);
    const theirs = await sealedEntry(other, { form: note() });
    expect(await sendAs(frida, [{ ...theirs, back: true }])).toEqual([
      { id: theirs.id, state: "refused", reason: refused.notYours },
    ]);
    await nothingWasMade();
  });

  test("under another id, with another key, too large, or changed on the way", async () => {
    const frida = await someone();
    const { id, sealed } = await sealedEntry(frida, { form: note() });
    const bytes = Buffer.from(sealed, "base64url");
    const otherKey = Buffer.concat([
      Buffer.from([3]),
      Buffer.from("old"),
      bytes.subarray(1 + (bytes[0] ?? 0)),
    ]);
    const answers = await sendAs(frida, [
      { id: newId(), sealed },
      { id, sealed: toBase64url(otherKey) },
      { id, sealed: "A".repeat(2_000_001) },
      { id, sealed: sealed.slice(0, -4) },
    ]);
    expect(answers.map(({ reason }) => reason)).toEqual([
      refused.unreadable,
      refused.unknownKey,
      refused.tooLarge,
      refused.unreadable,
    ]);
    await nothingWasMade();
  });

  test("whatever bytes come, they are refused", async () => {
    const frida = await someone();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const [answer] = await sendAs(frida, [{ id: newId(), sealed: toBase64url(bytes) }]);
        expect(answer?.state).toBe("refused");
      }),
      { numRuns: 50 },
    );
    await nothingWasMade();
  });

  test("a form of nonsense inside a good seal", async () => {
    const frida = await someone();
    const answers = await sent(
      frida,
      { form: [] },
      { form: [["at", "i går"], ...note()] },
      { form: [["with", "noget"], ...note()] },
      { kind: "firm", form: [["town", "Rødvig"]] },
      { kind: "follow-up-done", form: [] },
    );
    expect(answers.map(({ state }) => state)).toEqual(Array(5).fill("refused"));
    expect(answers.map(({ field }) => field)).toEqual(["trustNote", "at", "with", "name", undefined]);
    await nothingWasMade();
  });

  test("what only the server can open comes back to its writer to be mended, when they ask", async () => {
    const frida = await someone();
    const form = note("Samir, 010190-1234");
    const entry = await sealedEntry(frida, { form });
    expect(await sendAs(frida, [{ ...entry, back: true }])).toMatchObject([{ state: "refused", form }]);
  });
});

describe("a phone whose clock is wrong", () => {
  const atOf = async () => (await allContacts())[0]?.at.getTime() ?? 0;

  test("by a day: what it shows while it sends puts its times right", async () => {
    for (const wrongBy of [24 * HOUR, -24 * HOUR]) {
      const frida = await someone();
      const made = Date.now() - 2 * HOUR;
      const entry = await sealedEntry(frida, { form: note(), madeAt: made + wrongBy });
      await sendAs(frida, [entry], Date.now() + wrongBy);
      const mine = (await allContacts()).filter(({ groupId }) => groupId === frida.groupId);
      expect(Math.abs((mine[0]?.at.getTime() ?? 0) - made)).toBeLessThan(60_000);
    }
  });

  test("when it wrote, and put right before it sent: nothing lies ahead", async () => {
    const frida = await someone();
    const before = Date.now();
    await sent(frida, { form: note(), madeAt: Date.now() + 24 * HOUR });
    expect(await atOf()).toBeGreaterThanOrEqual(before);
    expect(await atOf()).toBeLessThanOrEqual(Date.now());
  });

  test("a time told as still to come is when it was written; a promise whose day has passed is due today", async () => {
    const frida = await someone();
    const madeAt = Date.now() - 3 * 24 * HOUR;
    const form: [string, string][] = [...note(), ["at", "2199-01-01T10:00"], ["followUp", "tomorrow"]];
    await sent(frida, { form, madeAt });
    expect(await atOf()).toBe(madeAt);
    expect(await read().select().from(followUps)).toMatchObject([{ dueOn: today() }]);
  });
});

test("a draft is opened for its writer, and for nobody else", async () => {
  const frida = await someone();
  const other = await aVolunteer(frida);
  const draft = await sealedEntry(frida, {
    kind: "draft",
    form: note("Begyndt på"),
    place: "/kontakter/ny#1~x",
    title: "Log en kontakt",
    names: [["firm:x", "Havnens Fisk"]],
  });
  expect(await sendAs(frida, [draft])).toEqual([
    {
      id: draft.id,
      state: "taken",
      draft: {
        place: "/kontakter/ny#1~x",
        title: "Log en kontakt",
        form: note("Begyndt på"),
        names: [["firm:x", "Havnens Fisk"]],
      },
    },
  ]);
  expect(await sendAs(other, [draft])).toMatchObject([{ state: "refused", reason: refused.notYours }]);
});
