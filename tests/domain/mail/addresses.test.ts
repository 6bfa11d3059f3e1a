import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { editFirmContact } from "~/app/domain/firms/edit-firm-contact.server";
import { firmPage } from "~/app/domain/firms/firm-page.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { setMeeting } from "~/app/domain/introductions/set-meeting.server";
import { share } from "~/app/domain/introductions/share.server";
import { addressWorksAgain } from "~/app/domain/mail/addresses/works-again.server";
import { retryMail } from "~/app/domain/mail/outbox/retry-mail.server";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { firmAnswers, followUps } from "~/db/schema/index.server";
import { createTransport } from "~/emails/outbox/transport.server";
import { aCandidate, aConsent } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { serverRefusing, type Refusing } from "./refusing-server";
import { incoming, outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();

const birgit = "birgit@vask.example";

async function asked() {
  const { coordinator } = await aGroup();
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  const { id } = await anEnquiry(coordinator, { firmId, contactId });
  return { coordinator, firmId, contactId, id };
}

async function askedAndSent() {
  const all = await asked();
  await post.send();
  return { ...all, mail: await post.to(birgit) };
}

/** Delivers a report to the mail's own envelope sender, from nobody. */
async function comesBack(to: string, lines: string[], from = "") {
  await post.deliver(lines.join("\r\n"), to, from);
  await post.readIn();
}

const plain = (from: string, body: string, subject = "Hej") => [
  `From: ${from}`,
  `Subject: ${subject}`,
  `Message-ID: <${newId()}@mx.example>`,
  "",
  body,
];

async function personAt(coordinator: GroupActor, firmId: string) {
  const { people } = await firmPage(coordinator, firmId);
  return people[0];
}

const openFollowUps = (groupId: string) =>
  read()
    .select()
    .from(followUps)
    .where(and(eq(followUps.groupId, groupId as never), isNull(followUps.doneAt)));

async function sendTo(refusing: Refusing, at = new Date()) {
  const server = await serverRefusing(refusing);
  const transport = createTransport({ smtpUrl: server.url, timeoutMs: 400 });
  while ((await sendDueMails({ transport, at })) > 0);
  transport.close();
  await server.close();
}

describe("a report that says no more than where it came", () => {
  test.each([
    ["nothing at all", [""]],
    ["a body alone", ["", "noget gik galt"]],
    ["a few words from a server", plain("MAILER-DAEMON <mailer-daemon@mx.example>", "Beklager.")],
    [
      "an odd automatic word",
      [...plain("postmaster@mx.example", "x").toSpliced(1, 0, "Auto-Submitted: auto-generated")],
    ],
  ])("marks its mail: %s", async (_name, lines) => {
    const { coordinator, firmId, id, mail } = await askedAndSent();
    await comesBack(mail.envelopeFrom, lines);
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "failed", problem: "bounced" });
    expect(await personAt(coordinator, firmId)).toMatchObject({
      trouble: { state: "passing", reason: "unknown" },
    });
    expect(await incoming()).toMatchObject([{ state: "filed", kind: "delivery-failure" }]);
    expect(await read().select().from(firmAnswers).where(eq(firmAnswers.enquiryId, id))).toEqual([]);
  });

  test("counts the words in it", async () => {
    const { coordinator, firmId, mail } = await askedAndSent();
    const words = "The mail system\n<birgit@vask.example>: user unknown";
    await comesBack(mail.envelopeFrom, plain("x@mx.example", words));
    expect(await personAt(coordinator, firmId)).toMatchObject({
      trouble: { state: "dead", reason: "unknown-user" },
    });
  });

  test("is none when a person or their automatic reply writes there", async () => {
    const { coordinator, firmId, id, mail } = await askedAndSent();
    await comesBack(mail.envelopeFrom, plain(`Birgit <${birgit}>`, "Ja tak, ring til mig."), birgit);
    const away = plain(`Birgit <${birgit}>`, "Jeg er på ferie.", "Autosvar: ferie");
    await comesBack(mail.envelopeFrom, away.toSpliced(1, 0, "Auto-Submitted: auto-replied"));
    expect((await personAt(coordinator, firmId))?.trouble).toBeNull();
    expect(await read().select().from(firmAnswers).where(eq(firmAnswers.enquiryId, id))).toHaveLength(1);
  });

  test("is none at a forged address", async () => {
    const { mail } = await askedAndSent();
    const forged = mail.envelopeFrom.replace(/.@/, (end) => (end === "a@" ? "b@" : "a@"));
    await expect(comesBack(forged, [""])).rejects.toMatchObject({ responseCode: 550 });
  });
});

describe("a dead address", () => {
  test("gives the volunteer one follow-up in plain words and gets no more mail until a person says it works", async () => {
    const { coordinator, firmId, contactId, id, mail } = await askedAndSent();
    const report = plain("mailer-daemon@mx.example", "550 5.1.1 user unknown");
    await comesBack(mail.envelopeFrom, report);
    await comesBack(mail.envelopeFrom, report);
    const followUp = await openFollowUps(coordinator.groupId);
    expect(followUp).toMatchObject([
      { assignedTo: coordinator.userId, firmId, enquiryId: id, dueOn: plainDateAt(new Date()) },
    ]);
    expect(followUp[0]?.text).toBe(
      "Mailen til Birgit Holm kom ikke frem. Der er ingen postkasse med det navn. Ring til dem, eller find en anden adresse.",
    );
    expect(await enquiryPage(coordinator, id)).toMatchObject({ trouble: { state: "dead" } });
    expect((await firmPage(coordinator, firmId)).mayBeWritten).toBe(false);
    const answer = { to: birgit, subject: "Hej", text: "Er du der?", version: 1 };
    await expect(reply(coordinator, id, { ...answer, requestId: newId() })).rejects.toMatchObject({
      code: "addressFails",
    });
    await expect(anEnquiry(coordinator, { firmId, contactId })).rejects.toMatchObject({
      code: "addressFails",
    });

    // What was on its way there stops at the moment of sending.
    await retryMail(coordinator, (await outgoing("enquiry"))[0]?.id ?? "");
    await post.send();
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "stopped", problem: "address-fails" });

    const { coordinator: foreigner } = await aGroup();
    await expect(addressWorksAgain(foreigner, firmId, contactId)).rejects.toMatchObject({
      init: { status: 404 },
    });
    await addressWorksAgain(coordinator, firmId, contactId);
    await addressWorksAgain(coordinator, firmId, contactId);
    expect((await personAt(coordinator, firmId))?.trouble).toBeNull();
    await retryMail(coordinator, (await outgoing("enquiry"))[0]?.id ?? "");
    await post.send();
    expect((await outgoing("enquiry"))[0]?.state).toBe("sent");
  });

  test("is the address's alone: another one may be written to, and another group may try", async () => {
    const { coordinator, firmId, contactId, mail } = await askedAndSent();
    await comesBack(mail.envelopeFrom, plain("mailer-daemon@mx.example", "550 5.1.1 user unknown"));
    await editFirmContact(coordinator, firmId, contactId, 1, {
      name: "Birgit Holm",
      email: "bh@vask.example",
      source: "Kort",
    });
    await anEnquiry(coordinator, { firmId, contactId });
    const other = await asked();
    expect((await personAt(other.coordinator, other.firmId))?.trouble).toBeNull();
    await post.send();
    expect((await outgoing("enquiry")).map(({ state }) => state)).toEqual(["failed", "sent", "sent"]);
  });

  test("stays dead when an answer comes from it; a passing fault ends", async () => {
    const { coordinator, firmId, mail } = await askedAndSent();
    await comesBack(mail.envelopeFrom, plain("mailer-daemon@mx.example", "mailbox full"));
    expect(await personAt(coordinator, firmId)).toMatchObject({ trouble: { state: "passing" } });
    await post.answer(mail, "Ja, det kan vi.");
    await post.readIn();
    expect((await personAt(coordinator, firmId))?.trouble).toBeNull();
    await retryMail(coordinator, (await outgoing("enquiry"))[0]?.id ?? "");
    await post.send();
    await comesBack(mail.envelopeFrom, plain("mailer-daemon@mx.example", "user unknown"));
    await post.answer(mail, "Hallo?");
    await post.readIn();
    expect(await personAt(coordinator, firmId)).toMatchObject({ trouble: { state: "dead" } });
  });
});

describe("a server that refuses", () => {
  const dead = { state: "dead" };
  test.each([
    ["RCPT", "550 5.1.1 no such user", { ...dead, reason: "unknown-user" }],
    ["RCPT", "550 no", { ...dead, reason: "unknown-user" }],
    ["RCPT", "550 5.1.2 domain not found", { ...dead, reason: "unknown-domain" }],
    ["RCPT", "550 5.7.1 blocked by policy", { state: "passing", reason: "blocked" }],
    ["RCPT", "552 5.2.2 mailbox full", { state: "passing", reason: "mailbox-full" }],
    ["BODY", "550 5.1.1 user unknown", null],
    ["BODY", "554 5.7.1 looks like spam", null],
    ["DATA", "554 no valid recipients", null],
    ["MAIL", "550 5.7.1 you may not send", null],
  ] as const)("at %s with %s fails the mail at once", async (at, answer, trouble) => {
    const { coordinator, firmId } = await asked();
    await sendTo({ at, answer });
    expect((await outgoing("enquiry"))[0]?.state).toBe("failed");
    const found = (await personAt(coordinator, firmId))?.trouble ?? null;
    expect(found && { state: found.state, reason: found.reason }).toEqual(trouble);
    expect(await openFollowUps(coordinator.groupId)).toHaveLength(trouble ? 1 : 0);
  });

  test.each([
    ["HELLO", "554 go away"],
    ["HELLO", "silence"],
    ["HELLO", "hang-up"],
    ["EHLO", "554 5.7.1 not you"],
    ["EHLO", "421 4.3.2 closing"],
    ["MAIL", "451 4.3.0 later"],
    ["MAIL", "silence"],
    ["RCPT", "450 4.2.1 later"],
    ["DATA", "451 4.3.0 later"],
    ["DATA", "hang-up"],
    ["BODY", "452 4.3.1 full"],
    ["RCPT", "silence"],
    ["BODY", "silence"],
    ["BODY", "hang-up"],
  ] as const)("at %s with %s is tried again, and says nothing of the address", async (at, answer) => {
    const { coordinator, firmId } = await asked();
    await sendTo({ at, answer });
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "queued", attempts: 1 });
    expect((await personAt(coordinator, firmId))?.trouble).toBeNull();
    while ((await sendDueMails({ transport: post.transport, at: new Date(Date.now() + 3_600_000) })) > 0);
    expect((await outgoing("enquiry"))[0]?.state).toBe("sent");
  });

  test("at RCPT for three days leaves a passing fault", async () => {
    const { coordinator, firmId } = await asked();
    const server = await serverRefusing({ at: "RCPT", answer: "450 4.2.2 mailbox full" });
    const transport = createTransport({ smtpUrl: server.url });
    let at = new Date();
    for (let n = 0; n < 40 && (await outgoing("enquiry"))[0]?.state === "queued"; n++) {
      await sendDueMails({ transport, at });
      at = (await outgoing("enquiry"))[0]?.nextAttemptAt ?? at;
    }
    transport.close();
    await server.close();
    expect(await personAt(coordinator, firmId)).toMatchObject({
      trouble: { state: "passing", reason: "mailbox-full" },
    });
  });

  test("is not there: the mail waits", async () => {
    const { coordinator, firmId } = await asked();
    const server = await serverRefusing({ at: "RCPT", answer: "250 ok" });
    await server.close();
    const transport = createTransport({ smtpUrl: server.url, timeoutMs: 400 });
    while ((await sendDueMails({ transport })) > 0);
    transport.close();
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "queued", problem: "server-unreachable" });
    expect((await personAt(coordinator, firmId))?.trouble).toBeNull();
  });
});

test("a candidate whom a meeting's mail does not reach is called: a follow-up each time", async () => {
  const { coordinator, firmId, contactId, id } = await asked();
  await post.send();
  await anAgreement(coordinator);
  const { id: candidateId } = await aCandidate(coordinator, { email: "amina@example.dk" });
  await aConsent(coordinator, candidateId);
  const { ids } = await introduce(coordinator, id, { requestId: newId(), candidateIds: [candidateId] });
  const introductionId = ids[0] ?? "";
  await share(coordinator, introductionId, { level: "profile", version: 1 });
  const meeting = { date: "2099-01-05", place: "Vaskeriet" };
  await post.send();
  await setMeeting(coordinator, introductionId, { ...meeting, time: "10:00", version: 2 });
  await sendTo({ at: "RCPT", answer: "550 5.1.1 no such user" });
  await addressWorksAgain(coordinator, firmId, contactId);
  await setMeeting(coordinator, introductionId, { ...meeting, time: "11:00", version: 3 });
  await sendTo({ at: "RCPT", answer: "550 5.1.1 no such user" });
  const calls = (await openFollowUps(coordinator.groupId)).filter((one) => one.candidateId === candidateId);
  expect(calls).toHaveLength(2);
  expect((await outgoing("meeting-candidate")).map(({ problem }) => problem)).toEqual([
    "recipient-refused",
    "recipient-refused",
  ]);
});
