import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { deleteCandidate, restoreCandidate } from "~/app/domain/candidates/delete-candidate.server";
import { linkToken } from "~/app/domain/links/link.server";
import { endOwnLink, makeOwnLink } from "~/app/domain/own-page/make-own-link.server";
import { openDevice } from "~/app/domain/own-page/open-device.server";
import { openOwnPage, ownLinkPage } from "~/app/domain/own-page/open-own-page.server";
import { ownLinkSettings } from "~/app/domain/own-page/own-link-page.server";
import { read, transact } from "~/db/client.server";
import { ownLinks } from "~/db/schema/index.server";
import { aCandidate } from "~/tests/factories/candidates";
import { aGroup, anAgreement } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

let actor: GroupActor;
let candidateId: string;
let token: string;

const days = (n: number) => new Date(Date.now() - n * 86_400_000);
const phone = { secrets: [], name: "Safari, iPhone", client: "192.0.2.1" };
const other = { secrets: [], name: "Chrome, Android", client: "192.0.2.2" };

beforeEach(async () => {
  actor = (await aGroup()).coordinator;
  await anAgreement(actor);
  candidateId = (await aCandidate(actor)).id;
  token = linkToken((await makeOwnLink(actor, candidateId)).id);
});

async function open(device = phone): Promise<string> {
  const opened = await openOwnPage(token, device);
  if (typeof opened === "string") throw new Error(`The page is ${opened}.`);
  return opened.secret;
}

test("looking at a link, however often, changes nothing and says nobody's name", async () => {
  const before = await read().select().from(ownLinks);
  for (let n = 0; n < 5; n += 1) {
    const page = await ownLinkPage(token);
    expect(page).toEqual({ state: "open", group: actor.organisationName, locale: "da" });
  }
  expect(await read().select().from(ownLinks)).toEqual(before);
});

test("the first device has the page; another is turned away, and the volunteer sees it", async () => {
  const secret = await open();
  expect((await openDevice(secret))?.actor).toMatchObject({ candidateId, groupId: actor.groupId });
  expect(await openOwnPage(token, other)).toBe("other");
  expect((await ownLinkSettings(actor, candidateId)).link).toMatchObject({
    state: "bound",
    device: "Safari, iPhone",
    otherDevice: "Chrome, Android",
  });
  // The same phone opens it again by the same link.
  expect(await openOwnPage(token, { ...phone, secrets: [secret] })).toEqual({ secret });
});

test("of two devices at once one wins", async () => {
  const both = await Promise.all([openOwnPage(token, phone), openOwnPage(token, other)]);
  expect(both.filter((opened) => opened === "other")).toHaveLength(1);
});

test("a new link closes the page on the old device; a link taken back opens nothing", async () => {
  const secret = await open();
  token = linkToken((await makeOwnLink(actor, candidateId)).id);
  expect(await openDevice(secret)).toBeNull();
  const next = await open(other);
  await endOwnLink(actor, candidateId);
  expect(await openDevice(next)).toBeNull();
  expect(await openOwnPage(token, other)).toBe("old");
  expect(await ownLinkPage(token)).toMatchObject({ state: "old" });
});

test("a link waits fourteen days, and a page that is not used closes after half a year", async () => {
  await transact((tx) => tx.update(ownLinks).set({ madeAt: days(15) }));
  expect(await openOwnPage(token, phone)).toBe("old");
  await transact((tx) => tx.update(ownLinks).set({ madeAt: days(13) }));
  const secret = await open();
  await transact((tx) => tx.update(ownLinks).set({ lastUsedAt: days(179) }));
  expect(await openDevice(secret)).not.toBeNull();
  // Being used, it stays open for another half year.
  await transact((tx) =>
    tx
      .update(ownLinks)
      .set({ lastUsedAt: days(181) })
      .where(eq(ownLinks.candidateId, candidateId)),
  );
  expect(await openDevice(secret)).toBeNull();
});

test("the page of somebody who is deleted is gone, and back with them", async () => {
  const secret = await open();
  await deleteCandidate(actor, candidateId);
  expect(await openDevice(secret)).toBeNull();
  expect(await ownLinkPage(token)).toEqual({ state: "unknown" });
  await restoreCandidate(actor, candidateId);
  expect(await openDevice(secret)).not.toBeNull();
});

test("another group makes no link to them", async () => {
  const foreign = (await aGroup()).coordinator;
  await expect(makeOwnLink(foreign, candidateId)).rejects.toMatchObject({ init: { status: 404 } });
  await expect(ownLinkSettings(foreign, candidateId)).rejects.toMatchObject({ init: { status: 404 } });
});
