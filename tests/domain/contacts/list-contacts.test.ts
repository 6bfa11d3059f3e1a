import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { contactKinds } from "~/app/domain/contacts/kinds";
import { listContacts, type ContactFilter } from "~/app/domain/contacts/list-contacts.server";
import { timeline, type Timeline } from "~/app/domain/timeline/timeline.server";
import { fold } from "~/app/domain/rules/fold";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { contactParticipants, contacts, contactWords } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

/** Every id on every page, in order. */
async function walkThrough(actor: GroupActor, filter: ContactFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null | undefined; ;) {
    const page = await listContacts(actor, { ...filter, after });
    ids.push(...page.lines.map(({ id }) => id));
    if (!page.next) return ids;
    expect(page.next).not.toBe(after);
    after = page.next;
  }
}

describe("the list of contacts", () => {
  test("pages without gaps or repeats, whatever the filter", async () => {
    const { coordinator } = await aGroup();
    await anAgreement(coordinator);
    const writers = [coordinator, await aVolunteer(coordinator)];
    const firmIds = [await aFirm(coordinator), await aFirm(coordinator, { name: "Bageriet" })];
    const birgit = await aFirmContact(coordinator, firmIds[0] ?? "");
    const { id: candidateId } = await aCandidate(coordinator);
    const words = ["kaffe på Ærø", "kaffen", "februar", "kaffe i februar", ""];
    // Many share an instant, so that the order within it counts.
    const made: {
      id: string;
      at: number;
      kind: string;
      writer: number;
      firm: number;
      candidate: boolean;
      withBirgit: boolean;
      note: string;
    }[] = [];
    for (let n = 0; n < 90; n += 1) {
      const [writer, firm, candidate] = [n % 2, n % 3, n % 5 === 0];
      const withBirgit = firm === 0 && n % 4 === 0;
      const kind = contactKinds[n % 4] ?? "other";
      const note = words[n % words.length] ?? "";
      const at = new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 7)));
      const id = await aContact(writers[writer] ?? coordinator, {
        kind,
        at,
        shareableNote: note || undefined,
        participants: [
          ...(firm < 2 ? [{ kind: "firm" as const, firmId: firmIds[firm] ?? "" }] : []),
          ...(withBirgit ? [{ kind: "firm" as const, firmId: firmIds[0] ?? "", firmContactId: birgit }] : []),
          ...(candidate ? [{ kind: "candidate" as const, candidateId }] : []),
        ],
      });
      made.push({ id, at: at.getTime(), kind, writer, firm, candidate, withBirgit, note });
    }
    made.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
    const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const day = (n: number) => new Date(Date.UTC(2026, 0, n));

    await fc.assert(
      fc.asyncProperty(
        maybe(0, 1),
        maybe(0, 1),
        maybe(...contactKinds),
        fc.boolean(),
        fc.boolean(),
        maybe("kaffe", "kaf", "aeroe", "febr kaffe", "på", "findes ikke"),
        maybe(3, 7),
        maybe(6, 9),
        async (writer, firm, kind, withCandidate, onlyBirgit, text, from, before) => {
          const expected = made.filter(
            (one) =>
              (writer === undefined || one.writer === writer) &&
              (onlyBirgit ? one.withBirgit : firm === undefined || one.firm === firm) &&
              (kind === undefined || one.kind === kind) &&
              (!withCandidate || one.candidate) &&
              (from === undefined || one.at >= day(from).getTime()) &&
              (before === undefined || one.at < day(before).getTime()) &&
              (text ?? "").split(" ").every((word) =>
                fold(one.note)
                  .split(" ")
                  .some((w) => w.startsWith(fold(word))),
              ),
          );
          const found = await walkThrough(coordinator, {
            writtenBy: writer === undefined ? undefined : writers[writer]?.userId,
            firmId: firm === undefined ? undefined : firmIds[firm],
            personId: onlyBirgit ? birgit : undefined,
            kind,
            candidateId: withCandidate ? candidateId : undefined,
            text,
            from: from === undefined ? undefined : day(from),
            before: before === undefined ? undefined : day(before),
          });
          expect(found).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("finds words and their beginnings in what may be shared, however æ, ø and å are typed", async () => {
    const { coordinator } = await aGroup();
    const id = await aContact(coordinator, {
      shareableNote: "Kaffe på ÆRØ, Åbenrå og omegn.",
      trustNote: "hemmelighed",
    });
    const find = async (text: string) =>
      (await listContacts(coordinator, { text })).lines.map((line) => line.id);
    for (const text of ["Aeroe", "ærø", "aabenraa", "åb", "kaffe omegn", "KAFFE!", "", " ? "]) {
      expect(await find(text), text).toEqual([id]);
    }
    for (const text of ["hemmelighed", "affe", "kaffe te", "%", "_"]) {
      if (text.match(/\p{L}/u)) expect(await find(text), text).toEqual([]);
    }
  });

  test("a search reaches the newest of each of many words", async () => {
    const { coordinator } = await aGroup();
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) {
      const at = new Date(Date.UTC(2026, 0, 1, 0, n));
      ids.push(await aContact(coordinator, { at, shareableNote: `vask${n % 3} og vaskeri${n}` }));
    }
    expect(await walkThrough(coordinator, { text: "vask1" })).toEqual(
      ids.filter((_, n) => n % 3 === 1).reverse(),
    );
    expect(await walkThrough(coordinator, { text: "vask1 vaskeri4" })).toEqual([ids[4]]);
  });

  test("two people of one firm make one line on its timeline, which pages", async () => {
    const { coordinator } = await aGroup();
    const firmId = await aFirm(coordinator);
    const people = [await aFirmContact(coordinator, firmId), await aFirmContact(coordinator, firmId)];
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const participants = people.map((firmContactId) => ({ kind: "firm" as const, firmId, firmContactId }));
      ids.unshift(await aContact(coordinator, { at: new Date(Date.UTC(2026, 0, 1 + n)), participants }));
    }
    const found: string[] = [];
    for (let before: string | null = null, first = true; first || before; first = false) {
      const part: Timeline = await timeline(coordinator, { firmId }, { before, limit: 3 });
      found.push(...part.entries.map(({ id }) => id));
      before = part.next;
    }
    expect(found).toEqual(ids);
  });

  test("a page that would have to look too far says how far it has looked, and goes on from there", async () => {
    const { coordinator } = await aGroup();
    const frida = await aVolunteer(coordinator);
    const rare = await aContact(frida, { kind: "visit", at: new Date(Date.UTC(2020, 0, 1)) });
    const rows = Array.from({ length: 5_000 }, (_, n) => ({
      id: newId(),
      groupId: coordinator.groupId,
      kind: "call" as const,
      at: new Date(Date.UTC(2026, 0, 1) + n * 1000),
      writtenBy: frida.userId,
      createdAt: new Date(),
    }));
    for (let n = 0; n < rows.length; n += 500) {
      await transact((tx) =>
        tx
          .insert(contacts)
          .values(rows.slice(n, n + 500))
          .then(() => undefined),
      );
    }
    const first = await listContacts(coordinator, { kind: "visit", writtenBy: frida.userId });
    expect(first.lines).toEqual([]);
    expect(first.lookedBackTo).toBeInstanceOf(Date);
    expect(await walkThrough(coordinator, { kind: "visit", writtenBy: frida.userId })).toEqual([rare]);
  });

  test("two words that hardly ever stand together are found far back, past many that have one of them", async () => {
    const { coordinator } = await aGroup();
    const both = await aContact(coordinator, {
      at: new Date(Date.UTC(2020, 0, 1)),
      shareableNote: "kaffe og te",
    });
    const rows = Array.from({ length: 3_000 }, (_, n) => {
      const at = new Date(Date.UTC(2026, 0, 1) + n * 1000);
      return { id: newId(), groupId: coordinator.groupId, kind: "call" as const, at, createdAt: at };
    });
    for (let n = 0; n < rows.length; n += 500) {
      const some = rows.slice(n, n + 500).map((row) => ({ ...row, writtenBy: coordinator.userId }));
      const words = some.map(({ id, groupId, at }, m) => ({
        ...{ groupId, at, contactId: id },
        word: m % 2 ? "kaffe" : "te",
      }));
      await transact((tx) =>
        tx
          .insert(contacts)
          .values(some)
          .then(() => tx.insert(contactWords).values(words))
          .then(() => undefined),
      );
    }
    const first = await listContacts(coordinator, { text: "kaffe te" });
    expect(first.lines).toEqual([]);
    expect(first.lookedBackTo).toBeInstanceOf(Date);
    expect(await walkThrough(coordinator, { text: "kaffe te" })).toEqual([both]);
  });

  test("a made-up cursor is the beginning, and another group's words, firms and writers find nothing", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
    const firmId = await aFirm(other);
    await aContact(other, { shareableNote: "kaffe", participants: [{ kind: "firm", firmId }] });
    const personId = await aFirmContact(other, firmId);
    await aContact(other, { participants: [{ kind: "firm", firmId, firmContactId: personId }] });
    const id = await aContact(coordinator, { shareableNote: "te" });
    for (const after of ["x", "1.2", "99999999999999999999.abc", `1e3.${newId()}`]) {
      expect((await listContacts(coordinator, { after })).lines.map((line) => line.id)).toEqual([id]);
    }
    for (const filter of [{ text: "kaffe" }, { firmId }, { personId }, { writtenBy: other.userId }]) {
      expect((await listContacts(coordinator, filter)).lines).toEqual([]);
    }
  });
});

test("participants and words carry the contact's own time, so that they page by index", async () => {
  const { coordinator } = await aGroup();
  const firmId = await aFirm(coordinator);
  const at = new Date(Date.UTC(2026, 1, 3));
  await aContact(coordinator, { at, shareableNote: "kaffe", participants: [{ kind: "firm", firmId }] });
  const rows = await transact(async (tx) => [
    ...(await tx.select({ at: contactParticipants.at }).from(contactParticipants)),
    ...(await tx.select({ at: contactWords.at }).from(contactWords)),
  ]);
  expect(rows).toEqual([{ at }, { at }]);
});
