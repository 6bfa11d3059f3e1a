import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { restoreFirmContact } from "~/app/domain/firms/remove-firm-contact.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { beginErasure } from "~/app/domain/erasure/begin-erasure.server";
import { runErasures } from "~/app/domain/erasure/run-erasures.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { linkToken } from "~/app/domain/links/link.server";
import { replyAddress } from "~/app/domain/mail/mail-addresses.server";
import { mayStillSend } from "~/app/domain/mail/outbox/may-still-send.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  addressTroubles,
  firmAnswers,
  firmContacts,
  firms,
  linkTokens,
  messages,
  outgoingMails,
  refusals,
  senderFlags,
} from "~/db/schema/index.server";
import { aContact } from "~/tests/factories/contacts";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aFirm, aFirmContact } from "~/tests/factories/firms";
import { aHandover } from "~/tests/factories/handovers";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { threadOf, usePost } from "../mail/post";
import { written } from "../mail/letters";
import { dump, fileBytes, hashesOf } from "./dump";

useTestDatabase();
const post = usePost();
const keep = () => Promise.resolve();

const mark = "merkmal";
const email = "q.zembrano@vask.example";
const needles = [mark, "qvorla", "zembrano", "31 74 92 65", "31749265"];

/** A contact person who was asked, has answered by link and mail, was talked with, and stands in what was sent on. */
async function everything() {
  const mailName = "kontakt";
  const pair = await aLinkedPair({ group: { mailName } });
  const { coordinator: actor, unitId } = pair;
  const firmId = await aFirm(actor);
  const person = { name: "Qvorla Zembrano", title: `${mark}-titel`, email, phone: "31 74 92 65" };
  const contactId = await aFirmContact(actor, firmId, { ...person, source: `${mark}-kilde` });
  const { id: enquiryId } = await anEnquiry(actor, { firmId, contactId });
  await post.send();
  const [token] = await read().select().from(linkTokens).where(eq(linkTokens.subjectId, enquiryId));
  await recordLinkAnswer(linkToken(token?.id ?? ""), {
    ...{ requestId: newId(), meaning: "call-me", answeredByName: "Qvorla", callNumber: person.phone },
    ...{ callWhen: `${mark}-tid`, words: `${mark}-ord` },
  });
  await reply(actor, enquiryId, {
    ...{ requestId: newId(), to: email, subject: "Sv: Hej", version: 2 },
    text: "Tak, Qvorla. Jeg ringer til 31749265.",
  });
  const to = replyAddress(mailName, await threadOf(enquiryId));
  await post.deliver(
    written(to, `${mark}-svar\n\nHilsen Qvorla Zembrano`, [], `Qvorla Zembrano <${email}>`),
    to,
    email,
  );
  await post.deliver(
    written(to, "Qvorla er syg i dag.", [], "Ole <ole@vask.example>"),
    to,
    "ole@vask.example",
  );
  await post.readIn();
  await aContact(actor, {
    participants: [{ kind: "firm", firmId, firmContactId: contactId }],
    trustNote: "Kaffe med Qvorla.",
    shareableNote: "Zembrano vil gerne tage en mere.",
  });
  await aHandover(actor, { unitId }, { offer: { enquiryId } });
  await noteRefusal(actor, firmId, { scope: "address", contactId, via: "mail", words: `${mark}-nej` });
  const at = new Date();
  const of = { groupId: actor.groupId, email };
  await transact(async (tx) => {
    await tx.insert(senderFlags).values({ id: newId(), ...of, mails: 31, raisedAt: at });
    const trouble = { state: "dead", reason: "moved", mailId: newId(), since: at, lastAt: at } as const;
    await tx.insert(addressTroubles).values({ id: newId(), ...of, ...trouble, failures: 1 });
  });
  return { ...pair, actor, firmId, contactId, enquiryId };
}

const found = async () =>
  (await dump()).filter(({ value }) => needles.some((needle) => value.toLowerCase().includes(needle)));

test(
  "of a contact person who is erased only the address of their no is left",
  { timeout: 30_000 },
  async () => {
    const { actor, firmId, contactId, enquiryId } = await everything();
    const typed = (await found()).map(({ value }) => value);
    expect(typed.length).toBeGreaterThan(20);
    const queued = (await read().select().from(outgoingMails)).filter(
      ({ state, toEmail }) => state === "queued" && toEmail === email,
    );
    expect(queued.length).toBeGreaterThan(0);

    await beginErasure(actor, { kind: "firm-contact", firmContactId: contactId }, "asked");
    for (const mail of queued) expect(await mayStillSend(read(), mail, new Date())).not.toBeNull();
    await runErasures(keep);

    expect(await found()).toEqual([{ where: "refusals.email", value: email }]);
    const bytes = fileBytes().toLowerCase().replaceAll(email, "");
    for (const needle of needles) expect(bytes.includes(needle), needle).toBe(false);
    const everywhere = (await dump()).map(({ value }) => value).join("\n");
    for (const value of typed)
      for (const hash of hashesOf(value)) expect(everywhere.includes(hash), value).toBe(false);

    // The firm's conversation stays: what was asked, and which of the answers it was.
    const [row] = await read().select().from(firmContacts).where(eq(firmContacts.id, contactId));
    expect(row).toMatchObject({ name: "Slettet person", email: null });
    const answers = await read().select().from(firmAnswers).where(eq(firmAnswers.enquiryId, enquiryId));
    expect(answers.map(({ meaning }) => meaning)).toContain("call-me");
    const said = (await read().select().from(messages)).map(({ text }) => text);
    expect(said).toContain("[slettet] er syg i dag.");
    const [firm] = await read().select().from(firms).where(eq(firms.id, firmId));
    expect(firm?.name).toBe("De Forenede Dampvaskerier");
    const [no] = await read().select().from(refusals);
    expect(no).toMatchObject({ email, words: null, liftedAt: null });
    const back = restoreFirmContact(actor, firmId, contactId);
    await expect(back).rejects.toMatchObject({ init: { status: 404 } });
  },
);
