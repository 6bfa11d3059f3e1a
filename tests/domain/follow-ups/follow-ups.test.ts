import { expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import {
  finishFollowUp,
  giveFollowUp,
  moveFollowUp,
  reopenFollowUp,
} from "~/app/domain/follow-ups/change-follow-up.server";
import { dueFollowUps, followUpsAbout } from "~/app/domain/follow-ups/follow-up-lines.server";
import { followUpSchema } from "~/app/domain/follow-ups/follow-up-form.server";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { aContact } from "../../factories/contacts";
import { aFirm } from "../../factories/firms";
import { aGroup, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

async function aFollowUp(actor: GroupActor, dueOn: string): Promise<{ id: string; contactId: string }> {
  const contactId = await aContact(actor, { followUp: { dueOn, text: "ring" } });
  const [followUp] = await followUpsAbout(actor, { contactId });
  return { id: followUp?.id ?? "", contactId };
}

const due = async (actor: GroupActor, by: string, everybody = false) =>
  (await dueFollowUps(actor, { by, everybody, most: 50 })).map(({ id }) => id);

test("is due from its day until it is done, and again when the tick is taken away", async () => {
  const { coordinator } = await aGroup();
  const { id } = await aFollowUp(coordinator, "2026-03-10");
  expect(await due(coordinator, "2026-03-09")).toEqual([]);
  expect(await due(coordinator, "2026-03-10")).toEqual([id]);
  await finishFollowUp(coordinator, id);
  await finishFollowUp(coordinator, id);
  expect(await due(coordinator, "2026-03-10")).toEqual([]);
  await reopenFollowUp(coordinator, id);
  await reopenFollowUp(coordinator, id);
  expect(await due(coordinator, "2026-03-10")).toEqual([id]);
});

test("moves to another day and to another volunteer; coordinators see everybody's", async () => {
  const { coordinator } = await aGroup();
  const frida = await aVolunteer(coordinator);
  const { id } = await aFollowUp(coordinator, "2026-03-10");
  expect(await moveFollowUp(coordinator, id, "2026-03-20")).toEqual({ from: "2026-03-10" });
  expect(await due(coordinator, "2026-03-10")).toEqual([]);
  expect(await giveFollowUp(coordinator, id, frida.userId)).toEqual({ from: coordinator.userId });
  expect(await due(coordinator, "2026-03-20")).toEqual([]);
  expect(await due(frida, "2026-03-20")).toEqual([id]);
  expect(await due(coordinator, "2026-03-20", true)).toEqual([id]);
});

test("goes to nobody outside the group, and another group cannot touch it", async () => {
  const { coordinator } = await aGroup();
  const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
  const { id } = await aFollowUp(coordinator, "2026-03-10");
  await expect(giveFollowUp(coordinator, id, other.userId)).rejects.toMatchObject({ code: "choose" });
  const missing = { init: { status: 404 } };
  await expect(finishFollowUp(other, id)).rejects.toMatchObject(missing);
  await expect(reopenFollowUp(other, id)).rejects.toMatchObject(missing);
  await expect(moveFollowUp(other, id, "2026-03-20")).rejects.toMatchObject(missing);
  await expect(giveFollowUp(other, id, other.userId)).rejects.toMatchObject(missing);
  expect(await due(other, "2026-12-31", true)).toEqual([]);
});

test("the soonest comes first, and a firm's own are found", async () => {
  const { coordinator } = await aGroup();
  const firmId = await aFirm(coordinator);
  for (const dueOn of ["2026-03-12", "2026-03-10", "2026-03-11"]) {
    await aContact(coordinator, { participants: [{ kind: "firm", firmId }], followUp: { dueOn } });
  }
  const days = (await dueFollowUps(coordinator, { by: "2026-03-31", most: 2 })).map(({ dueOn }) => dueOn);
  expect(days).toEqual(["2026-03-10", "2026-03-11"]);
  expect(await followUpsAbout(coordinator, { firmId })).toHaveLength(3);
});

test("its form takes no day that has passed, unless that takes a move back", () => {
  const yesterday = addDays(today(), -1);
  expect(followUpSchema.safeParse({ act: "move", dueOn: yesterday }).success).toBe(false);
  expect(followUpSchema.safeParse({ act: "move", dueOn: yesterday, undo: true }).success).toBe(true);
  expect(followUpSchema.safeParse({ act: "move" }).success).toBe(false);
  expect(followUpSchema.parse({ soon: "tomorrow" }).dueOn).toBe(addDays(today(), 1));
});
