import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { beginThread } from "~/app/domain/mail/inbox/begin-thread.server";
import { mailPage } from "~/app/domain/mail/inbox/mail-page.server";
import { moveMail } from "~/app/domain/mail/inbox/move-mail.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquiries, firmAnswers, firmContacts, handovers } from "~/db/schema/index.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aHandover } from "../../factories/handovers";
import { aGroup, aLinkedPair, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { written } from "./letters";
import { incoming, outgoing, received, threadOf, usePost } from "./post";

useTestDatabase();
const post = usePost();
const stevns = "stevns@post.brobygger.example";
const birgit = "Birgit Holm <birgit@vask.example>";

async function aLaundry(coordinator: GroupActor, email = "birgit@vask.example") {
  const firmId = await aFirm(coordinator, { name: "Vaskeriet" });
  const contactId = await aFirmContact(coordinator, firmId, { email });
  return { firmId, contactId };
}

async function comesIn(whole: string, to = stevns) {
  await post.deliver(whole, to);
  await post.readIn();
  return (await incoming()).at(-1);
}

const begun = () => read().select().from(enquiries).orderBy(enquiries.id);

/** What the server that the settings name says of a mail that is from whom it says. */
const proven = ["Authentication-Results: mx.test.example; dmarc=pass"];

/** As mail programs pass a mail on. */
const passedOn = (me: string, from = birgit, checks = proven) =>
  written(
    stevns,
    [
      "Se her, de vil gerne.",
      "",
      "---------- Forwarded message ---------",
      `From: ${from}`,
      "Date: Mon, Jul 13, 2026 at 9:26 AM",
      "Subject: En plads i vaskeriet",
      `To: ${me}`,
      "",
      "Vi kan tage to fra august.",
    ].join("\r\n"),
    checks,
    me,
  ).replace("Subject: Hej", "Subject: Fwd: En plads i vaskeriet");

describe("a firm that writes first", () => {
  test("starts a thread with whoever wrote to it last, and waits for an answer", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    const volunteer = await aVolunteer(coordinator);
    const { firmId, contactId } = await aLaundry(coordinator);
    const { id: earlier } = await anEnquiry(volunteer, { firmId, contactId });
    await endEnquiry(volunteer, earlier, { reason: "no-answer" });

    expect(await comesIn(written(stevns, "Nu har vi en plads."))).toMatchObject({
      state: "filed",
      foundBy: "sender",
    });
    const [, enquiry] = await begun();
    expect(enquiry).toMatchObject({
      openedBy: "firm",
      state: "answered",
      firmId,
      volunteerId: volunteer.userId,
    });
    expect(enquiry?.waitingSince).toBeInstanceOf(Date);
    expect(await received(enquiry?.id ?? "")).toMatchObject([
      { text: "Nu har vi en plads.", sender: "contact" },
    ]);
    expect(await outgoing("firm-answered")).toMatchObject([{ toEmail: volunteer.email }]);
    const page = await enquiryPage(volunteer, enquiry?.id ?? "");
    expect(page).toMatchObject({ openedBy: "firm", contact: { id: contactId } });
    expect(page.reply.addresses).toMatchObject([{ email: "birgit@vask.example" }]);

    expect(await comesIn(written(stevns, "Og en til."))).toMatchObject({
      state: "inbox",
      suggestedThreadId: await threadOf(enquiry?.id ?? ""),
    });
    expect(await begun()).toHaveLength(2);
  });

  test("is told in our first answer how we treat data, and not again in the next", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    await aLaundry(coordinator);
    await comesIn(written(stevns, "Vi har en plads."));
    const [enquiry] = await begun();
    for (const text of ["Tak, jeg ringer.", "Passer det i morgen?"]) {
      const { version } = await enquiryPage(coordinator, enquiry?.id ?? "");
      const subject = "Re: En plads i vaskeriet";
      const mail = { requestId: newId(), version, to: "birgit@vask.example", subject, text };
      await reply(coordinator, enquiry?.id ?? "", mail);
      await post.send();
    }
    const ours = (await post.sent()).filter(({ envelopeTo }) => envelopeTo.includes("birgit@vask.example"));
    const ways = ours.map(({ links }) => links.map((link) => new URL(link).pathname.split("/")[1]));
    expect(ways).toEqual([
      ["privatliv", "mine-oplysninger", "nej-tak"],
      ["mine-oplysninger", "nej-tak"],
    ]);
  });

  test("may do so through a colleague at its domain, who is a new sender", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    await aLaundry(coordinator);
    await comesIn(written(stevns, "Ib her.", [], "ib@vask.example"));
    const [enquiry] = await begun();
    expect(await received(enquiry?.id ?? "")).toMatchObject([{ sender: "colleague" }]);
  });

  test("starts none where two firms may be meant, nobody knows the sender, or a list writes", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    await aLaundry(coordinator);
    expect(await comesIn(written(stevns, "Nyt!", ["List-Id: <nyt.vask.example>"]))).toMatchObject({
      state: "inbox",
    });
    await aLaundry(coordinator);
    expect(await comesIn(written(stevns, "Hej"))).toMatchObject({ state: "inbox" });
    expect(await comesIn(written(stevns, "Hej", [], "x@fjern.example"))).toMatchObject({ state: "inbox" });
    expect(await begun()).toEqual([]);
  });

  test("that nobody knows gets its thread by hand, and its sender becomes a contact person, once", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    const firmId = await aFirm(coordinator, { name: "Kroen" });
    const mail = await comesIn(written(stevns, "Vi mangler hænder.", [], "Kro Mor <kroen@gmail.com>"));
    const page = await mailPage(coordinator, mail?.id ?? "");
    expect(page.firms).toMatchObject([{ id: firmId, fits: false }]);
    const where = await beginThread(coordinator, mail?.id ?? "", firmId);
    expect(await beginThread(coordinator, mail?.id ?? "", firmId)).toMatchObject({
      enquiryId: where.enquiryId,
    });
    expect(await begun()).toMatchObject([{ openedBy: "firm", volunteerId: coordinator.userId }]);
    expect(await read().select().from(firmContacts)).toMatchObject([
      { name: "Kro Mor", email: "kroen@gmail.com" },
    ]);
    expect(await received(where.enquiryId ?? "")).toMatchObject([{ sender: "contact" }]);
  });

  test("is begun by hand for nobody else's group", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    const firmId = await aFirm(other);
    const mail = await comesIn(written(stevns, "Hej", [], "x@fjern.example"));
    const gone = { init: { status: 404 } };
    await expect(beginThread(other, mail?.id ?? "", firmId)).rejects.toMatchObject(gone);
    await expect(beginThread(coordinator, mail?.id ?? "", firmId)).rejects.toMatchObject(gone);
  });
});

describe("a mail from a volunteer's own mailbox", () => {
  async function withVolunteer() {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    const volunteer = await aVolunteer(coordinator);
    return { coordinator, volunteer, ...(await aLaundry(coordinator)) };
  }

  test("that was passed on is the firm's answer in its only open thread", async () => {
    const { volunteer, firmId, contactId } = await withVolunteer();
    const { id } = await anEnquiry(volunteer, { firmId, contactId });
    expect(await comesIn(passedOn(volunteer.email))).toMatchObject({
      ...{ state: "filed", foundBy: "own-mail", passedOnBy: volunteer.userId },
    });
    expect(await received(id)).toMatchObject([
      {
        ...{ fromEmail: "birgit@vask.example", fromName: "Birgit Holm", sender: "contact" },
        ...{ text: "Vi kan tage to fra august." },
      },
    ]);
    expect((await received(id))[0]?.quoted).toContain("Se her, de vil gerne.");
    expect(await read().select().from(firmAnswers)).toHaveLength(1);
  });

  test("that was passed on begins the firm's thread where there is none", async () => {
    const { volunteer } = await withVolunteer();
    await comesIn(passedOn(volunteer.email));
    const [enquiry] = await begun();
    expect(enquiry).toMatchObject({ openedBy: "firm", volunteerId: volunteer.userId, state: "answered" });
    expect(await received(enquiry?.id ?? "")).toHaveLength(1);
  });

  test("that went to the firm with us as Bcc stands as ours, and stops the clock", async () => {
    const { volunteer, firmId, contactId } = await withVolunteer();
    const { id } = await anEnquiry(volunteer, { firmId, contactId });
    await post.send();
    const asked = await post.to("birgit@vask.example");
    await post.answer(asked, "Ring til mig.");
    await post.readIn();
    expect((await begun())[0]?.waitingSince).toBeInstanceOf(Date);
    await comesIn(written(birgit, "Jeg kommer på tirsdag.", proven, volunteer.email));
    const page = await enquiryPage(volunteer, id);
    expect(page.waitingSince).toBeNull();
    const last = page.entries.findLast((entry) => entry.kind === "message");
    expect(last).toMatchObject({ side: "us", text: "Jeg kommer på tirsdag.", from: volunteer.name });
    expect(await outgoing("thread-reply")).toEqual([]);
  });

  test("that begins with us as Bcc opens a thread that waits for the firm", async () => {
    const { volunteer } = await withVolunteer();
    await comesIn(written(birgit, "Må jeg kigge forbi?", proven, volunteer.email));
    expect(await begun()).toMatchObject([{ openedBy: "own-mail", state: "sent", waitingSince: null }]);
  });

  test("is asked about where it may concern two threads, and is put where a person says", async () => {
    const { volunteer, firmId, contactId } = await withVolunteer();
    const first = await anEnquiry(volunteer, { firmId, contactId });
    await anEnquiry(volunteer, { firmId, contactId });
    const mail = await comesIn(passedOn(volunteer.email));
    expect(mail).toMatchObject({ state: "inbox", passedOnBy: volunteer.userId });
    const page = await mailPage(volunteer, mail?.id ?? "");
    expect(page.passedOnBy).toBe(volunteer.name);
    expect(page.choices.map(({ fits }) => fits)).toEqual([true, true]);
    await moveMail(volunteer, mail?.id ?? "", await threadOf(first.id));
    expect(await received(first.id)).toMatchObject([{ fromEmail: "birgit@vask.example", sender: "contact" }]);
  });

  test("that no server vouches for waits for a person, beside the thread it seems to belong to", async () => {
    const { volunteer, firmId, contactId } = await withVolunteer();
    const { id } = await anEnquiry(volunteer, { firmId, contactId });
    const claims = [
      [],
      ["Authentication-Results: mx.fremmed.example; dmarc=pass"],
      ["Authentication-Results: mx.test.example; spf=pass; dkim=pass"],
    ];
    for (const checks of claims) {
      const mail = await comesIn(passedOn(volunteer.email, birgit, checks));
      expect(mail).toMatchObject({ state: "inbox", passedOnBy: volunteer.userId });
      expect((await mailPage(volunteer, mail?.id ?? "")).suggested).toMatchObject({
        threadId: await threadOf(id),
      });
    }
    expect(await received(id)).toEqual([]);
    const [mail] = await incoming();
    await moveMail(volunteer, mail?.id ?? "", await threadOf(id));
    expect(await received(id)).toMatchObject([{ fromEmail: "birgit@vask.example", sender: "contact" }]);
  });

  test("that nobody vouches for puts no words into a thread of ours and stops no clock", async () => {
    const { volunteer, firmId, contactId } = await withVolunteer();
    const { id } = await anEnquiry(volunteer, { firmId, contactId });
    await post.send();
    const asked = await post.to("birgit@vask.example");
    await post.answer(asked, "Ring til mig.");
    await post.readIn();
    await comesIn(
      written(asked.replyTo?.address ?? "", "Vi har ringet.", [], volunteer.email),
      asked.replyTo?.address,
    );
    expect((await enquiryPage(volunteer, id)).waitingSince).toBeInstanceOf(Date);
  });

  test("of another group or of one who has left is a stranger's", async () => {
    const { volunteer } = await withVolunteer();
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    expect(await comesIn(passedOn(other.email))).toMatchObject({ state: "inbox", passedOnBy: null });
    expect(await comesIn(passedOn(volunteer.email), "faxe@post.brobygger.example")).toMatchObject({
      ...{ state: "inbox", passedOnBy: null },
    });
    expect(await begun()).toEqual([]);
  });
});

describe("a jobcenter's mail", () => {
  test("lands in its case: from the unit's staff, or a colleague at its domain, by the case's address", async () => {
    const { coordinator, lead, unitId } = await aLinkedPair({ group: { mailName: "stevns" } });
    const { id } = await aHandover(coordinator, { unitId });
    await post.send();
    const to = (await post.sent()).at(-1)?.replyTo?.address ?? "";
    await comesIn(written(to, "Vi ser på det.", [], lead.email), to);
    const domain = lead.email.split("@")[1] ?? "";
    await comesIn(written(to, "Jeg har overtaget sagen.", [], `kollega@${domain}`), to);
    expect((await incoming()).map(({ state }) => state)).toEqual(["filed", "filed"]);
    const [row] = await read().select().from(handovers).where(eq(handovers.id, id));
    expect(row?.wantsGroupSince).toBeInstanceOf(Date);
    expect(await comesIn(written(to, "Hej", [], "x@fjern.example"), to)).toMatchObject({ state: "inbox" });
  });

  test("to the group's plain address is suggested for its only open case", async () => {
    const { coordinator, lead, unitId } = await aLinkedPair({ group: { mailName: "stevns" } });
    await aHandover(coordinator, { unitId });
    const mail = await comesIn(written(stevns, "Om sagen", [], lead.email));
    expect((await mailPage(coordinator, mail?.id ?? "")).suggested).toMatchObject({ kind: "handover" });
  });
});
