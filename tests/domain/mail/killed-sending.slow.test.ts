import { expect, test } from "vitest";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { read } from "~/db/client.server";
import { messages } from "~/db/schema/index.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { doomed } from "./doomed";
import { outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();
const birgit = "birgit@vask.example";

/** How many mails the server has when the process dies, and in the end; how often it was tried. */
const steps = [
  { when: "it was claimed", fatal: "claimed", sent: 0, inAll: 1, tries: 2 },
  { when: "the server had taken it", fatal: "accepted", sent: 1, inAll: 2, tries: 2 },
  { when: "that is being written, before the commit", fatal: "noting", sent: 1, inAll: 2, tries: 2 },
  { when: "that stands", fatal: "noted", sent: 1, inAll: 1, tries: 1 },
];

test.each(steps.map((step) => [step.when, step] as const))(
  "killed when %s, a mail is neither lost nor recorded twice, and bears one Message-ID",
  async (_when, { fatal, sent, inAll, tries }) => {
    const { coordinator } = await aGroup();
    const firmId = await aFirm(coordinator);
    const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
    await post.send();
    await anEnquiry(coordinator, { firmId, contactId });
    const toBirgit = async () =>
      (await post.sent()).filter(({ envelopeTo }) => envelopeTo.includes(birgit)).map((m) => m.messageId);

    const product = await doomed("outbox", fatal, { SMTP_URL: post.smtpUrl });
    expect(await product.ended).toEqual([null, "SIGKILL"]);
    expect(await toBirgit()).toHaveLength(sent);
    // Until the claim of the one that died has run out, nobody else takes the mail.
    await post.send();
    expect(await toBirgit()).toHaveLength(sent);

    const later = new Date(Date.now() + 600_000);
    while ((await sendDueMails({ transport: post.transport, at: later })) > 0);
    const [mail, ...more] = await outgoing("enquiry");
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ state: "sent", attempts: tries });
    expect(await toBirgit()).toEqual(Array.from({ length: inAll }, () => mail?.messageIdHeader));
    expect(await read().select().from(messages)).toMatchObject([{ direction: "out" }]);
  },
);
