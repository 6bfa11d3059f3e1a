import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { contactPage } from "~/app/domain/contacts/contact-page.server";
import { deleteContact } from "~/app/domain/contacts/delete-contact.server";
import { editContact } from "~/app/domain/contacts/edit-contact.server";
import { listContacts } from "~/app/domain/contacts/list-contacts.server";
import { timeline } from "~/app/domain/timeline/timeline.server";
import { aCandidate } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { aGroup, anAgreement, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const SECRET = "kun for gruppen";

test("a trust note is read by its writer, a responsible volunteer and coordinators, and by nobody else", async () => {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  const volunteers = [
    await aVolunteer(coordinator),
    await aVolunteer(coordinator),
    await aVolunteer(coordinator),
  ];
  const { coordinator: stranger } = await aGroup({ name: "Den anden gruppe" });
  const everybody: GroupActor[] = [coordinator, ...volunteers];
  const candidates = await Promise.all(
    everybody.map(({ userId }) => aCandidate(coordinator, { responsibleId: userId })),
  );
  const someone = fc.nat({ max: everybody.length - 1 });

  await fc.assert(
    fc.asyncProperty(
      someone,
      fc.uniqueArray(someone, { maxLength: 3 }),
      fc.boolean(),
      async (writer, responsible, edited) => {
        const wrote = everybody[writer] ?? coordinator;
        const participants = responsible.map((n) => ({
          kind: "candidate" as const,
          candidateId: candidates[n]?.id ?? "",
        }));
        const id = await aContact(wrote, { trustNote: SECRET, shareableNote: "åbent", participants });
        if (edited) {
          await editContact(wrote, id, 1, {
            kind: "call",
            at: new Date(),
            trustNote: SECRET,
            shareableNote: "åbent",
            participants,
          });
        }
        for (const [n, reader] of everybody.entries()) {
          const may = n === 0 || n === writer || responsible.includes(n);
          const page = await contactPage(reader, id);
          expect(page.trustNote).toBe(may ? SECRET : null);
          expect(page.trustHidden).toBe(!may);
          expect(page.shareableNote).toBe("åbent");
          for (const { before } of page.revisions) expect(before.trustNote).toBe(may ? SECRET : null);
          const { lines } = await listContacts(reader, {});
          expect(lines.find((line) => line.id === id)).toMatchObject({
            trust: may ? SECRET : null,
            trustHidden: !may,
          });
          const shown = JSON.stringify([page, lines]);
          expect(shown.includes(SECRET)).toBe(may);
        }
        await expect(contactPage(stranger, id)).rejects.toMatchObject({ init: { status: 404 } });
        expect((await listContacts(stranger, {})).lines).toEqual([]);
        for (const { id: candidateId } of candidates) {
          expect((await timeline(stranger, { candidateId })).entries).toEqual([]);
        }
        await deleteContact(wrote, id);
      },
    ),
    { numRuns: 12 },
  );
});

test("whoever may not read a trust note edits the rest and leaves it as it is", async () => {
  const { coordinator } = await aGroup();
  const frida = await aVolunteer(coordinator);
  const id = await aContact(coordinator, { trustNote: SECRET });
  await editContact(frida, id, 1, {
    kind: "call",
    at: new Date(),
    participants: [],
    shareableNote: "ring igen",
  });
  expect(await contactPage(coordinator, id)).toMatchObject({
    kind: "call",
    trustNote: SECRET,
    shareableNote: "ring igen",
  });
  const overwrite = { kind: "call" as const, at: new Date(), participants: [], trustNote: "væk" };
  await expect(editContact(frida, id, 2, overwrite)).rejects.toMatchObject({ code: "stale" });
  expect(await contactPage(coordinator, id)).toMatchObject({ trustNote: SECRET, version: 2 });
});
