import { expect, test } from "vitest";
import { readStoredMails } from "~/app/domain/mail/intake/read-stored-mails.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { firmAnswers, messages } from "~/db/schema/index.server";
import { sendAsFirm } from "~/emails/intake/send-as-firm.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { doomed } from "./doomed";
import { incoming, outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();
const birgit = "birgit@vask.example";

const steps = [
  ["it is stored", 'insert into "incoming_mails"'],
  ["it is stored and nobody was told", "kept"],
  ["it was accepted", 'update "incoming_mails" set "claimed_at"'],
  ["it is put in its thread", 'insert into "messages"'],
  ["the answer is noted", 'insert into "firm_answers"'],
  ["the volunteer is told", 'insert into "outgoing_mails"'],
] as const;

test.each(steps)(
  "killed when %s, a mail is neither lost nor recorded twice",
  async (_when, fatal) => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    const firmId = await aFirm(coordinator);
    const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
    await anEnquiry(coordinator, { firmId, contactId });
    await post.send();
    const to = (await post.to(birgit)).replyTo?.address ?? "";
    const raw = Buffer.from(
      [
        "From: Birgit Holm <birgit@vask.example>",
        `To: ${to}`,
        "Subject: Sv: Hej",
        `Message-ID: <${newId()}@vask.example>`,
        "",
        "Ja, det vil vi gerne.",
      ].join("\r\n"),
    );
    const envelope = { from: birgit, to: [to] };

    const product = await doomed("intake", fatal);
    const [port] = await product.says();
    const heard = await sendAsFirm(Number(port), { raw, envelope }).then(
      () => true,
      () => false,
    );
    expect(await product.ended).toEqual([null, "SIGKILL"]);
    // A server that did not hear our 250 delivers again.
    if (!heard) await post.deliver(raw, to, birgit);

    const later = new Date(Date.now() + 600_000);
    while ((await readStoredMails({ at: later })) > 0);
    expect(await incoming()).toMatchObject([{ state: "filed", kind: "answer" }]);
    const received = (await read().select().from(messages)).filter(({ direction }) => direction === "in");
    expect(received).toHaveLength(1);
    expect(await read().select().from(firmAnswers)).toHaveLength(1);
    expect(await outgoing("firm-answered")).toHaveLength(1);
  },
  60_000,
);
