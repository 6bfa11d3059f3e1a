import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { addressedThread } from "~/app/domain/mail/mail-addresses.server";
import { editGroup } from "~/app/domain/organisations/edit-group.server";
import { groupOf } from "~/app/domain/organisations/own-group.server";
import { addOrganisation } from "~/app/domain/platform/add-organisation.server";
import { read } from "~/db/client.server";
import { formerMailNames } from "~/db/schema/index.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anOperator } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { refused } from "../people/refusals";
import { written } from "./letters";
import { incoming, received, threadOf, usePost } from "./post";

useTestDatabase();
const post = usePost();

const birgit = "birgit@vask.example";
const at = (mailName: string) => `${mailName}@post.brobygger.example`;

async function take(actor: GroupActor, mailName: string) {
  const { version, name, municipalityCode } = await groupOf(actor);
  await editGroup(actor, { name, municipalityCode, mailName, version });
}

/** A group that asked Birgit as "stevns", and is called "job-stevns" since. */
async function renamed() {
  const { coordinator } = await aGroup({ mailName: "stevns" });
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  const { id } = await anEnquiry(coordinator, { firmId, contactId });
  await post.send();
  const mail = await post.to(birgit);
  await take(coordinator, "job-stevns");
  return { coordinator, firmId, contactId, id, mail };
}

describe("a group that changed its mail address", () => {
  test("gets what is written to the old one, and to the new", async () => {
    const { coordinator } = await renamed();
    for (const name of ["stevns", "job-stevns"]) {
      await post.deliver(written(at(name), `Hej ${name}`, [], "Ny <ny@smed.example>"), at(name));
    }
    await post.readIn();
    expect((await incoming()).map(({ groupId, state }) => [groupId, state])).toEqual([
      [coordinator.groupId, "inbox"],
      [coordinator.groupId, "inbox"],
    ]);
  });

  test("gets the answer to a mail that it sent before, by the address that stands in it", async () => {
    const { id, mail } = await renamed();
    expect(mail.replyTo?.address).toMatch(/^stevns\+t\./);
    await post.answer(mail, "Ja, det kan vi.");
    await post.readIn();
    expect(await received(id)).toMatchObject([{ text: "Ja, det kan vi.", sender: "contact" }]);
  });

  test("finds the thread of a new mail to an old thread address", async () => {
    const { id, mail } = await renamed();
    const old = mail.replyTo?.address ?? "";
    await post.deliver(written(old, "Hvornår kommer I?"), old);
    await post.readIn();
    expect(await received(id)).toMatchObject([{ text: "Hvornår kommer I?" }]);
    expect(await incoming()).toMatchObject([{ state: "filed", foundBy: "address" }]);
  });

  test("asks for answers at the new address from then on", async () => {
    const { coordinator, firmId, contactId } = await renamed();
    const { id } = await anEnquiry(coordinator, { firmId, contactId });
    await post.send();
    const { replyTo } = await post.to(birgit);
    expect(replyTo?.address).toMatch(/^job-stevns\+t\./);
    expect(addressedThread(replyTo?.address ?? "")).toBe(await threadOf(id));
  });

  test("keeps the old one from others, also from a new group", async () => {
    await renamed();
    const { coordinator: other } = await aGroup({ mailName: "lejre" });
    await refused(take(other, "stevns"), "mailNameTaken", "mailName");
    const added = {
      kind: "group" as const,
      name: "Nye Stevns",
      municipalityCode: "0336",
      mailName: "stevns",
    };
    const invited = { firstName: "Ole", firstEmail: "ole@stevns.example", locale: "da" as const };
    await refused(addOrganisation(await anOperator(), { ...added, ...invited }), "mailNameTaken", "mailName");
    expect((await groupOf(other)).mailName).toBe("lejre");
  });

  test("may take its own back, and the one between stays its own too", async () => {
    const { coordinator } = await renamed();
    await take(coordinator, "stevns");
    expect((await groupOf(coordinator)).mailName).toBe("stevns");
    expect(await read().select().from(formerMailNames)).toMatchObject([{ mailName: "job-stevns" }]);
    const { coordinator: other } = await aGroup({ mailName: "lejre" });
    await refused(take(other, "job-stevns"), "mailNameTaken", "mailName");
    await post.deliver(written(at("job-stevns"), "Hej", [], "Ny <ny@smed.example>"), at("job-stevns"));
    expect(await incoming()).toMatchObject([{ groupId: coordinator.groupId }]);
  });
});
