import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { requestsToHandle, closeRequest } from "~/app/domain/data-requests/handle.server";
import { ensureOwnDataLink } from "~/app/domain/enquiries/opt-out-link.server";
import { linkToken } from "~/app/domain/links/link.server";
import { correctOwnData, ownDataPage, wishOwnData } from "~/app/domain/own-data/own-data.server";
import { addMonths, today } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { dataRequests, firmContacts, firms, refusals } from "~/db/schema/index.server";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aGroup } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

async function linked() {
  const { coordinator: actor, groupId } = await aGroup();
  const { contactId, firmId } = await anEnquiry(actor);
  const [person] = await read().select().from(firmContacts).where(eq(firmContacts.id, contactId));
  const email = person?.email ?? "";
  const token = linkToken(await transact((tx) => ensureOwnDataLink(tx, contactId, email)));
  return { actor, groupId, contactId, firmId, email, token };
}

test("a contact person sees what is stored, and what they put right is so at the firm", async () => {
  const { token, firmId } = await linked();
  expect(await ownDataPage(token)).toMatchObject({ person: { name: "Birgit Holm" }, mayWrite: true });
  await correctOwnData(token, { name: "Birgit Holst", title: "chef" });
  expect(await ownDataPage(token)).toMatchObject({ person: { name: "Birgit Holst", phone: null } });
  const [firm] = await read().select().from(firms).where(eq(firms.id, firmId));
  expect(firm?.search).toContain("birgit holst");
  expect(await ownDataPage("q7Zr9mXk2LwP4tYv8NbC6dFg1Hj")).toBeNull();
});

test("an objection stops mail at once and asks the group, twice as good as once, due in a month", async () => {
  const { actor, token, email, groupId } = await linked();
  await wishOwnData(token, { intent: "object" });
  await wishOwnData(token, { intent: "object" });
  await wishOwnData(token, { intent: "copy" });
  const no = await read()
    .select()
    .from(refusals)
    .where(and(eq(refusals.groupId, groupId), eq(refusals.email, email)));
  expect(no).toHaveLength(1);
  expect((await ownDataPage(token))?.mayWrite).toBe(false);
  const asked = await requestsToHandle(actor);
  expect(asked.map(({ kind }) => kind).sort()).toEqual(["access", "objection"]);
  expect(asked[0]).toMatchObject({ dueOn: addMonths(today(), 1), contactName: "Birgit Holm" });

  // A request on its last day counts none left, and can be answered still.
  const access = asked.find(({ kind }) => kind === "access");
  await transact((tx) =>
    tx
      .update(dataRequests)
      .set({ dueOn: today() })
      .where(eq(dataRequests.id, access?.id ?? "")),
  );
  expect((await requestsToHandle(actor))[0]).toMatchObject({ kind: "access", daysLeft: 0 });
  await closeRequest(actor, access?.id ?? "", { version: 1, outcome: "done" });
  await expect(closeRequest(actor, access?.id ?? "", { version: 1, outcome: "done" })).rejects.toMatchObject({
    code: "stale",
  });
});

test("somebody else who has the address's old link sees nothing of the person", async () => {
  const { token, contactId } = await linked();
  await transact((tx) =>
    tx.update(firmContacts).set({ email: "ny@vask.example" }).where(eq(firmContacts.id, contactId)),
  );
  expect(await ownDataPage(token)).toMatchObject({ person: null, talks: 0 });
  await expect(correctOwnData(token, { name: "X" })).rejects.toMatchObject({ init: { status: 404 } });
});
