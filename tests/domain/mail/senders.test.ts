import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { addSender } from "~/app/domain/enquiries/add-sender.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { apartMails } from "~/app/domain/mail/inbox/apart-mails.server";
import { mailPage } from "~/app/domain/mail/inbox/mail-page.server";
import { moveMail } from "~/app/domain/mail/inbox/move-mail.server";
import { read } from "~/db/client.server";
import { firmAnswers, firmContacts } from "~/db/schema/index.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { written } from "./letters";
import { incoming, received, threadOf, usePost } from "./post";

useTestDatabase();
const post = usePost();

async function asked(email = "birgit@vask.example") {
  const { coordinator } = await aGroup({ mailName: "stevns" });
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email });
  const { id } = await anEnquiry(coordinator, { firmId, contactId });
  await post.send();
  const to = (await post.to(email)).replyTo?.address ?? "";
  const from = async (sender: string, extra: string[] = []) => {
    await post.deliver(written(to, "Ja, det kan vi.", extra, sender), to, sender);
    await post.readIn();
    return (await incoming()).at(-1);
  };
  return { coordinator, firmId, id, from };
}

const shown = async (coordinator: GroupActor, id: string) =>
  (await enquiryPage(coordinator, id)).entries.filter(
    (entry) => entry.kind === "message" && entry.side === "them",
  );

describe("who wrote in a thread", () => {
  test("is the contact person, however the address is spelled", async () => {
    const { coordinator, id, from } = await asked();
    await from("Birgit@VASK.example");
    expect(await received(id)).toMatchObject([{ sender: "contact" }]);
    expect(await shown(coordinator, id)).toMatchObject([{ newSender: false, stranger: false }]);
  });

  test("is a colleague at the firm's domain: in the thread at once, a contact person with one tap", async () => {
    const { coordinator, firmId, id, from } = await asked();
    await from("Ib Holm <ib@vask.example>");
    expect(await received(id)).toMatchObject([{ sender: "colleague" }]);
    const [entry] = await shown(coordinator, id);
    expect(entry).toMatchObject({ newSender: true, stranger: false, answer: { late: false } });
    const [answer] = await read().select().from(firmAnswers);
    await addSender(coordinator, id, answer?.id ?? "");
    await addSender(coordinator, id, answer?.id ?? "");
    const people = await read().select().from(firmContacts);
    expect(people.map(({ email }) => email).sort()).toEqual(["birgit@vask.example", "ib@vask.example"]);
    expect(people.every((person) => person.firmId === firmId)).toBe(true);
    expect(await shown(coordinator, id)).toMatchObject([{ newSender: false }]);
  });

  test.each(["gmail.com", "live.dk", "mail.dk", "icloud.com"])(
    "is nobody's colleague at %s: kept apart, changes nothing, until a person accepts it",
    async (domain) => {
      const { coordinator, id, from } = await asked(`kroen@${domain}`);
      const mail = await from(`Ukendt <en-anden@${domain}>`);
      expect(mail).toMatchObject({ state: "inbox", threadId: null, suggestedThreadId: await threadOf(id) });
      expect(await received(id)).toEqual([]);
      expect(await read().select().from(firmAnswers)).toEqual([]);
      expect(await apartMails(coordinator, id)).toMatchObject([{ from: `Ukendt, en-anden@${domain}` }]);
      const page = await mailPage(coordinator, mail?.id ?? "");
      expect(page).toMatchObject({ isApart: true, suggested: { threadId: await threadOf(id) } });

      await moveMail(coordinator, mail?.id ?? "", await threadOf(id));
      expect(await received(id)).toMatchObject([{ sender: "other" }]);
      expect(await shown(coordinator, id)).toMatchObject([{ stranger: true, newSender: true }]);
      expect(await read().select().from(firmAnswers)).toHaveLength(1);
      expect(await apartMails(coordinator, id)).toEqual([]);
    },
  );

  test("is a stranger at a domain that only ends or begins alike", async () => {
    const { from } = await asked();
    for (const sender of ["x@ikkevask.example", "x@vask.example.dk", "x@under.vask.example"]) {
      expect(await from(sender)).toMatchObject({ state: "inbox" });
    }
  });

  test("stands apart for another group", async () => {
    const { id, from } = await asked();
    await from("x@fjern.example");
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    expect(await apartMails(other, id)).toEqual([]);
  });
});

describe("what a receiving server says of the sender", () => {
  const failed = (server: string) => [`Authentication-Results: ${server}; spf=fail; dmarc=fail`];

  test("is kept and shown, and counts for nothing from a server that nobody named", async () => {
    const { coordinator, id, from } = await asked();
    const mail = await from("birgit@vask.example", failed("mx.fremmed.example"));
    expect(mail).toMatchObject({ state: "filed" });
    expect(await received(id)).toMatchObject([{ sender: "contact" }]);
    expect((await mailPage(coordinator, mail?.id ?? "")).checks).toEqual({
      ...{ by: "mx.fremmed.example", trusted: false },
      ...{ spf: "fail", dkim: null, dmarc: "fail" },
    });
  });

  test("keeps a forged mail apart when the settings name the server", async () => {
    const { from } = await asked();
    const mail = await from("birgit@vask.example", failed("mx.test.example"));
    expect(mail).toMatchObject({ state: "inbox", checks: { trusted: true, dmarc: "fail" } });
  });
});
