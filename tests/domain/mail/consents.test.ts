import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { askColleague } from "~/app/domain/enquiries/ask-colleague.server";
import { renewLink } from "~/app/domain/enquiries/renew-link.server";
import { previewPacket } from "~/app/domain/handovers/preview-packet.server";
import { sendOn } from "~/app/domain/handovers/send-on.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { setMeeting } from "~/app/domain/introductions/set-meeting.server";
import { share } from "~/app/domain/introductions/share.server";
import { linkToken } from "~/app/domain/links/link.server";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handovers, messages, organisations } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, aLinkedPair, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { incoming, outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();

const birgit = "birgit@vask.example";
const amina = {
  calledName: "Amina",
  fullName: "Amina Haddad",
  phone: "20 30 40 51",
  email: "amina@example.org",
};

async function introduced() {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  const { id: enquiryId } = await anEnquiry(coordinator, { firmId, contactId });
  const { id: candidateId } = await aCandidate(coordinator, amina);
  const consent = await aConsent(coordinator, candidateId, { purpose: "identity-to-firm", firmId });
  const { ids } = await introduce(coordinator, enquiryId, {
    requestId: newId(),
    candidateIds: [candidateId],
  });
  return { coordinator, enquiryId, candidateId, consentId: consent.id, introductionId: ids[0] ?? "" };
}

/** Nothing that tells who a candidate is stands in any mail to anybody but the candidate. */
async function expectNobodyNamed() {
  for (const mail of await post.sent()) {
    if (mail.envelopeTo.includes(amina.email)) continue;
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/Amina|Haddad|20\s?30\s?40\s?51|amina@/);
  }
}

describe("a mail about somebody introduced", () => {
  test("leads to the answer page and names nobody; the candidate gets the meeting in a mail of their own", async () => {
    const { coordinator, introductionId } = await introduced();
    await share(coordinator, introductionId, { level: "identity", version: 1 });
    await setMeeting(coordinator, introductionId, {
      version: 2,
      date: addDays(today(), 7),
      time: "10:00",
      place: "Vaskeriet, indgang B",
      companion: "Tove",
    });
    await post.send();
    for (const template of ["introduction-named", "meeting-firm", "meeting-candidate"]) {
      expect(await outgoing(template)).toMatchObject([{ state: "sent" }]);
    }
    const meeting = await post.to(birgit);
    expect(meeting.text).toContain("Vaskeriet, indgang B");
    expect(new URL(meeting.links[0] ?? "").pathname).toMatch(/^\/svar\//);
    expect(meeting.references.length).toBeGreaterThan(0);
    const own = await post.to(amina.email);
    expect(own.text).toContain("Amina");
    expect(own.text).toContain("kl. 10");
    expect(own.text).not.toContain("Birgit");
    await expectNobodyNamed();
  });

  test("is stopped when the consent was withdrawn before it left", async () => {
    const { coordinator, candidateId, consentId, introductionId } = await introduced();
    await share(coordinator, introductionId, { level: "identity", version: 1 });
    await withdrawConsent(coordinator, candidateId, consentId);
    await post.send();
    expect(await outgoing("introduction-named")).toMatchObject([
      { state: "stopped", problem: "consent-gone" },
    ]);
    expect(await outgoing("enquiry")).toMatchObject([{ state: "sent" }]);
  });

  test("is stopped when it is no longer shared", async () => {
    const { coordinator, introductionId } = await introduced();
    await share(coordinator, introductionId, { level: "identity", version: 1 });
    await share(coordinator, introductionId, { level: "nothing", version: 2 });
    await post.send();
    expect(await outgoing("introduction-named")).toMatchObject([
      { state: "stopped", problem: "consent-gone" },
    ]);
  });
});

describe("the other mails to a firm", () => {
  test("go to a colleague with who passed it on, and anew to the same address", async () => {
    const { enquiryId } = await introduced();
    const [first] = await outgoing("enquiry");
    const token = linkToken(first?.about.linkTokenId ?? "");
    await askColleague(token, {
      requestId: newId(),
      name: "Jens Kollega",
      email: "jens@vask.example",
      passedOnBy: "Birgit på kontoret",
    });
    await renewLink({ token }, "127.0.0.1");
    await post.send();
    const colleague = await post.to("jens@vask.example");
    expect(colleague.text).toContain("Birgit på kontoret mener");
    expect(colleague.links.some((link) => link.includes("/nej-tak/"))).toBe(true);
    expect(await outgoing("enquiry-link-renewed")).toMatchObject([{ state: "sent", toEmail: birgit }]);
    expect((await post.to(birgit)).text).toContain("nyt link");
    await post.answer(colleague, "Det er mig, der tager mig af det.");
    await post.readIn();
    const answers = await read().select().from(messages).where(eq(messages.direction, "in"));
    expect(answers).toMatchObject([{ fromEmail: "jens@vask.example" }]);
    expect((await incoming())[0]?.threadId).toBe(first?.threadId);
    expect(enquiryId).toBe(first?.about.enquiryId);
  });
});

describe("a case sent on", () => {
  async function sentOn() {
    const { coordinator, unitId } = await aLinkedPair();
    const { id: candidateId } = await aCandidate(coordinator, amina);
    const consent = await aConsent(coordinator, candidateId, { purpose: "send-on", receiver: { unitId } });
    const wish = { receiver: { unitId }, step: "talk" as const, fields: ["phone" as const] };
    const { seen } = await previewPacket(coordinator, candidateId, wish);
    const { id } = await sendOn(coordinator, candidateId, {
      ...wish,
      requestId: newId(),
      step: "placement",
      seen,
    });
    const [unit] = await read().select().from(organisations).where(eq(organisations.id, unitId));
    return { coordinator, candidateId, consentId: consent.id, id, mailbox: unit?.email ?? "" };
  }

  test("is told to the unit without a name; its answer by mail lands in the case, and the volunteer hears of it", async () => {
    const { coordinator, id, mailbox } = await sentOn();
    await post.send();
    const notice = await post.to(mailbox);
    expect(notice.text).toContain("virksomhedspraktik");
    expect(new URL(notice.links[0] ?? "").pathname).toMatch(/^\/modtag\//);
    await expectNobodyNamed();

    await post.answer(notice, "Hvornår kan borgeren begynde?");
    await post.readIn();
    const [message] = await read().select().from(messages).where(eq(messages.direction, "in"));
    expect(message?.text).toContain("Hvornår kan borgeren begynde?");
    const [row] = await read().select().from(handovers).where(eq(handovers.id, id));
    expect(row?.wantsGroupSince).toBeInstanceOf(Date);
    await post.send();
    const told = await post.to(coordinator.email);
    expect(told.links).toContainEqual(expect.stringContaining(`/sendt-videre/${id}`));
    expect(told.text).not.toContain("Hvornår");
  });

  test("is not told any more once the consent is withdrawn; that it was is told instead", async () => {
    const { coordinator, candidateId, consentId, mailbox } = await sentOn();
    await withdrawConsent(coordinator, candidateId, consentId);
    await post.send();
    expect(await outgoing("handover-notice")).toMatchObject([{ state: "stopped", problem: "case-closed" }]);
    expect((await post.to(mailbox)).subject).toContain("samtykke");
    await expectNobodyNamed();
  });
});
