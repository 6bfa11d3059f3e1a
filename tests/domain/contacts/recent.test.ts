import { beforeEach, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { contactKinds } from "~/app/domain/contacts/kinds";
import { deleteContact } from "~/app/domain/contacts/delete-contact.server";
import { recentOf } from "~/app/domain/contacts/recent.server";
import { aContact } from "../../factories/contacts";
import { aFirm } from "../../factories/firms";
import { aGroup, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

let coordinator: GroupActor;
let frida: GroupActor;
beforeEach(async () => {
  ({ coordinator } = await aGroup());
  frida = await aVolunteer(coordinator);
});

const names = async (actor: GroupActor) => (await recentOf(actor)).options.map(({ name }) => name);

test("the kinds and the people that a volunteer used most lately come first, and another's do not", async () => {
  expect(await recentOf(frida)).toEqual({ options: [], usual: null, kinds: contactKinds });
  const [bakery, laundry] = [
    await aFirm(coordinator, { name: "Bageriet" }),
    await aFirm(coordinator, { name: "Vasken" }),
  ];
  const log = (actor: GroupActor, kind: "call" | "coffee" | "visit", firmId: string, minutesAgo: number) =>
    aContact(actor, {
      ...{ kind, at: new Date(Date.now() - minutesAgo * 60_000) },
      participants: [{ kind: "firm", firmId }],
    });
  await log(frida, "coffee", bakery, 30);
  await log(frida, "call", laundry, 20);
  await log(coordinator, "visit", bakery, 5);
  expect(await names(frida)).toEqual(["Vasken", "Bageriet"]);
  const { kinds, usual } = await recentOf(frida);
  expect([usual, ...kinds.slice(0, 2)]).toEqual(["call", "call", "coffee"]);
  expect(kinds.toSorted()).toEqual([...contactKinds].toSorted());
  // Noted late, about something earlier: when it was counts, not when it was written down.
  const latest = await log(frida, "visit", bakery, 10);
  await log(frida, "coffee", laundry, 60);
  expect([await names(frida), (await recentOf(frida)).usual]).toEqual([["Bageriet", "Vasken"], "visit"]);
  await deleteContact(frida, latest);
  expect(await names(frida)).toEqual(["Vasken", "Bageriet"]);
  // A firm that they have just added is likely the one they are about to tell of.
  await aFirm(frida, { name: "Smedjen" });
  expect((await names(frida))[0]).toBe("Smedjen");
});
