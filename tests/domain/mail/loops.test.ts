import { ne } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { renewLink } from "~/app/domain/enquiries/renew-link.server";
import { listInbox } from "~/app/domain/mail/inbox/list-inbox.server";
import { flaggedSenders, liftFlag, mostAnHour } from "~/app/domain/mail/loops/sender-flags.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { messages, outgoingMails } from "~/db/schema/index.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { incoming, outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();

const birgit = "birgit@vask.example";
const own = "stevns@post.brobygger.example";
let coordinator: GroupActor;
let enquiryId = "";

beforeEach(async () => {
  ({ coordinator } = await aGroup({ mailName: "stevns" }));
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  ({ id: enquiryId } = await anEnquiry(coordinator, { firmId, contactId }));
  await post.send();
});

const written = (headers: string[], body = "Tak for din mail.") =>
  [
    `From: Birgit <${birgit}>`,
    "Subject: Hej",
    `Message-ID: <${newId()}@vask.example>`,
    ...headers,
    "",
    body,
  ].join("\r\n");

const mailsMade = async () => (await read().select({ id: outgoingMails.id }).from(outgoingMails)).length;

describe("what a machine sends is never answered by ours", () => {
  test.each([
    ["an automatic reply", ["Auto-Submitted: auto-replied"]],
    ["an absence", ["Auto-Submitted: auto-replied", "Subject: Autosvar: ferie"]],
    ["what a program generates", ["Auto-Submitted: auto-generated"]],
    ["an automatic reply of old", ["Precedence: auto_reply", "X-Autoreply: yes"]],
    [
      "a read receipt",
      ['Content-Type: multipart/report; report-type=disposition-notification; boundary="x"'],
    ],
  ])("%s", async (_name, headers) => {
    const [{ replyTo, envelopeFrom }, before] = [await post.to(birgit), await mailsMade()];
    await post.deliver(written(headers), replyTo?.address ?? "");
    await post.deliver(written(headers), envelopeFrom, "");
    await post.readIn();
    expect(await mailsMade()).toBe(before);
    expect((await enquiryPage(coordinator, enquiryId)).waitingSince).toBeNull();
  });

  test("a failure of a notice of ours makes no notice", async () => {
    await post.answer(await post.to(birgit), "Ja tak");
    await post.readIn();
    await post.send();
    const notice = await post.to(coordinator.email);
    const before = await mailsMade();
    await post.deliver(
      "From: mailer-daemon@mx.example\r\nSubject: x\r\n\r\nuser unknown",
      notice.envelopeFrom,
      "",
    );
    await post.readIn();
    expect(await mailsMade()).toBe(before);
    expect((await outgoing("firm-answered"))[0]).toMatchObject({ state: "failed", problem: "dead-address" });
  });
});

describe("our own mail that comes back", () => {
  test("by a forwarding rule is known by its Message-ID: no answer, and nothing to tidy up", async () => {
    const mail = await post.to(birgit);
    const raw = await post.rawOf(mail);
    const before = await mailsMade();
    await post.deliver(raw, own, birgit);
    await post.deliver(raw, mail.replyTo?.address ?? "", birgit);
    await post.readIn();
    // By two addresses of ours it is still one mail.
    expect(await incoming()).toMatchObject([{ state: "filed", kind: "own-mail", threadId: null }]);
    expect(await mailsMade()).toBe(before);
    expect((await listInbox(coordinator)).mails).toEqual([]);
    expect(await read().select().from(messages).where(ne(messages.direction, "out"))).toEqual([]);
  });

  test("with a new Message-ID is known by its sender", async () => {
    const { replyTo } = await post.to(birgit);
    await post.deliver(
      `From: Gruppen <${own}>\r\nSubject: Fwd\r\nMessage-ID: <x@liste.example>\r\n\r\nHej`,
      replyTo?.address ?? "",
    );
    await post.readIn();
    expect(await incoming()).toMatchObject([{ state: "filed", kind: "own-mail" }]);
    expect((await enquiryPage(coordinator, enquiryId)).state).toBe("sent");
  });

  test("a firm's answer, which quotes it and names it, is an answer", async () => {
    await post.answer(await post.to(birgit), "Ja tak");
    await post.readIn();
    expect((await enquiryPage(coordinator, enquiryId)).state).toBe("answered");
  });
});

describe("a sender of more mails than a person writes", () => {
  async function flood(count: number): Promise<void> {
    for (let n = 0; n < count; n++)
      await post.deliver(written(["Auto-Submitted: auto-replied"], `Nr. ${n}`), own, birgit);
    await post.readIn();
  }

  test(
    "is flagged once, and nothing goes there by itself until a person lifts it",
    { timeout: 60_000 },
    async () => {
      await flood(mostAnHour);
      expect(await flaggedSenders(coordinator)).toEqual([]);
      await flood(2);
      const [flag, ...more] = await flaggedSenders(coordinator);
      expect(flag).toMatchObject({ email: birgit, mails: mostAnHour + 1 });
      expect(more).toEqual([]);

      await renewLink({ email: birgit }, "test");
      await post.send();
      expect((await outgoing("enquiry-link-renewed"))[0]).toMatchObject({
        state: "stopped",
        problem: "sender-floods",
      });
      // A person may still write.
      const again = await anEnquiry(coordinator);
      await post.send();
      expect((await outgoing("enquiry")).map(({ state }) => state)).toEqual(["sent", "sent"]);
      expect(again.id).not.toBe(enquiryId);

      const { coordinator: foreigner } = await aGroup();
      expect(await flaggedSenders(foreigner)).toEqual([]);
      await expect(liftFlag(foreigner, flag?.id ?? "")).rejects.toMatchObject({ init: { status: 404 } });
      await liftFlag(coordinator, flag?.id ?? "");
      await liftFlag(coordinator, flag?.id ?? "");
      expect(await flaggedSenders(coordinator)).toEqual([]);
      await renewLink({ email: birgit }, "test");
      await post.send();
      expect((await outgoing("enquiry-link-renewed")).at(-1)?.state).toBe("sent");
    },
  );
});
