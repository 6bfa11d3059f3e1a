import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { listInbox } from "~/app/domain/mail/inbox/list-inbox.server";
import { mailPage } from "~/app/domain/mail/inbox/mail-page.server";
import { moveMail } from "~/app/domain/mail/inbox/move-mail.server";
import { originalMail } from "~/app/domain/mail/inbox/original-mail.server";
import { readAgain, readAllAgain } from "~/app/domain/mail/inbox/read-again.server";
import { setAside, takeBack } from "~/app/domain/mail/inbox/set-aside.server";
import { readStoredMails } from "~/app/domain/mail/intake/read-stored-mails.server";
import { read, transact } from "~/db/client.server";
import { blobs, enquiries, firmAnswers } from "~/db/schema/index.server";
import { mailClients } from "~/emails/intake/compose-reply.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { raw, written } from "./letters";
import { incoming, outgoing, received, threadOf, usePost } from "./post";

useTestDatabase();
const post = usePost();

const birgit = "birgit@vask.example";

/** An enquiry whose mail has gone to Birgit. */
async function askedBirgit(of: { mailName?: string } = {}) {
  const { coordinator } = await aGroup(of);
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  const { id } = await anEnquiry(coordinator, { firmId, contactId });
  await post.send();
  return { coordinator, id, mail: await post.to(birgit) };
}

const answers = (enquiryId: string) =>
  read().select().from(firmAnswers).where(eq(firmAnswers.enquiryId, enquiryId)).orderBy(firmAnswers.id);

async function enquiryRow(id: string) {
  const [row] = await read().select().from(enquiries).where(eq(enquiries.id, id));
  return row;
}

describe("an answer by mail", () => {
  test.each(mailClients)(
    "as %s writes it lands in its thread, without the history, and is told",
    async (client) => {
      const { coordinator, id, mail } = await askedBirgit();
      await post.answer(mail, "Det lyder godt. Ring til mig tirsdag.", { client });
      await post.readIn();
      const [message, ...more] = await received(id);
      expect(more).toEqual([]);
      expect(message).toMatchObject({ fromName: "Birgit Holm", fromEmail: birgit, via: "mail" });
      expect(message?.text).toContain("Det lyder godt. Ring til mig tirsdag.");
      expect(message?.text).not.toContain("Kære Birgit");
      expect(message?.quoted).toContain("Kære Birgit");
      expect(await answers(id)).toMatchObject([
        { via: "mail", meaning: null, messageId: message?.id, late: false },
      ]);
      expect(await enquiryRow(id)).toMatchObject({ state: "answered" });
      expect((await enquiryRow(id))?.waitingSince).toBeInstanceOf(Date);
      expect(await incoming()).toMatchObject([{ state: "filed", kind: "answer" }]);

      await post.send();
      const told = await post.to(coordinator.email);
      expect(told.subject).toContain("har svaret");
      expect(told.text).not.toContain("tirsdag");
    },
  );

  test("to the group's plain address finds its thread by what it answers", async () => {
    const { id, mail } = await askedBirgit({ mailName: "stevns" });
    await post.answer(mail, "Ja tak", { recipient: "Stevns@post.brobygger.example" });
    await post.readIn();
    expect(await received(id)).toHaveLength(1);
  });

  test("to both addresses at once is one message and one answer", async () => {
    const { id, mail } = await askedBirgit({ mailName: "stevns" });
    const plain = "stevns@post.brobygger.example";
    const whole = written(plain, "Ja, det kan vi.", [`In-Reply-To: ${mail.messageId}`]);
    await post.deliver(whole, [plain, mail.replyTo?.address ?? ""]);
    await post.readIn();
    expect(await incoming()).toHaveLength(1);
    expect(await read().select({ id: blobs.id }).from(blobs)).toHaveLength(1);
    expect(await received(id)).toHaveLength(1);
    expect(await answers(id)).toHaveLength(1);
  });

  test("delivered twice is one, also with new Received lines", async () => {
    const { id, mail } = await askedBirgit();
    const whole = written("x", "Ja, det kan vi.");
    const to = mail.replyTo?.address ?? "";
    await post.deliver(whole, to);
    await post.deliver(`Received: from a by b; again\r\n${whole}`, to);
    await post.readIn();
    expect(await incoming()).toHaveLength(1);
    expect(await received(id)).toHaveLength(1);
  });

  test("that comes to the plain address first is put in its thread when the other address tells", async () => {
    const { id, mail } = await askedBirgit({ mailName: "stevns" });
    const plain = "stevns@post.brobygger.example";
    const whole = written(plain, "Ja, det kan vi.");
    await post.deliver(whole, plain);
    await post.readIn();
    await post.deliver(whole, mail.replyTo?.address ?? "");
    await post.readIn();
    expect(await incoming()).toMatchObject([{ state: "filed" }]);
    expect(await received(id)).toHaveLength(1);
  });

  test("under a Message-ID that was used before is a message of its own, and flagged", async () => {
    const { coordinator, id, mail } = await askedBirgit();
    const to = mail.replyTo?.address ?? "";
    const headers = ["From: birgit@vask.example", `To: ${to}`, "Message-ID: <en@vask.example>"];
    await post.deliver(raw(headers, "Ja, det kan vi."), to);
    await post.deliver(raw(headers, "Nej, alligevel ikke."), to);
    await post.readIn();
    expect((await received(id)).map(({ text }) => text)).toEqual(["Ja, det kan vi.", "Nej, alligevel ikke."]);
    const [first, second] = await incoming();
    expect(first?.sameIdAs).toBeNull();
    expect(second?.sameIdAs).toBe(first?.id);
    expect((await mailPage(coordinator, second?.id ?? "")).sameIdAs).toBe(first?.id);
  });

  test("after the enquiry ended is kept and shown and changes nothing by itself", async () => {
    const { coordinator, id, mail } = await askedBirgit();
    await endEnquiry(coordinator, id, { reason: "no-answer" });
    await post.answer(mail, "Undskyld det sene svar, vi vil gerne.");
    await post.readIn();
    expect(await received(id)).toHaveLength(1);
    expect(await answers(id)).toMatchObject([{ late: true }]);
    expect(await enquiryRow(id)).toMatchObject({ state: "ended", waitingSince: null });
  });

  test("that a machine writes is shown and is no answer", async () => {
    const { id, mail } = await askedBirgit();
    await post.deliver(
      written("x", "Jeg er på ferie til den 4. august.", ["Auto-Submitted: auto-replied"]),
      mail.replyTo?.address ?? "",
      "",
    );
    await post.readIn();
    expect(await received(id)).toHaveLength(1);
    expect(await answers(id)).toEqual([]);
    expect(await enquiryRow(id)).toMatchObject({ state: "sent", waitingSince: null });
    expect(await incoming()).toMatchObject([{ kind: "out-of-office", state: "filed" }]);
  });
});

describe("a failure that comes back", () => {
  test("to the mail's bounce address marks the mail as failed, with its reason", async () => {
    const { id, mail } = await askedBirgit();
    const report = raw(
      [
        "From: Mail Delivery System <MAILER-DAEMON@vask.example>",
        `To: ${mail.envelopeFrom}`,
        "Subject: Undelivered Mail Returned to Sender",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      ],
      [
        "--b",
        "Content-Type: text/plain",
        "",
        "<birgit@vask.example>: 550 5.1.1 User unknown",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.vask.example",
        "",
        "Final-Recipient: rfc822; birgit@vask.example",
        "Action: failed",
        "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
        "--b--",
        "",
      ].join("\r\n"),
    );
    await post.deliver(report, mail.envelopeFrom, "");
    await post.readIn();
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "failed", problem: "dead-address" });
    expect(await answers(id)).toEqual([]);
    expect(await received(id)).toHaveLength(1);
  });
});

describe("the intake refuses", () => {
  const refusal = (code: number) => ({ responseCode: code });

  test("unknown recipients, other domains and forged signed addresses with 550", async () => {
    const { mail } = await askedBirgit({ mailName: "stevns" });
    const signed = mail.replyTo?.address ?? "";
    const last = signed.charAt(signed.indexOf("@") - 1);
    const forged = signed.replace(`${last}@`, `${last === "a" ? "b" : "a"}@`);
    for (const to of [
      "ingen@post.brobygger.example",
      "stevns@andet.example",
      "stevns+t.x.y@post.brobygger.example",
      "stevns+noget@post.brobygger.example",
      forged,
      signed.replace("stevns+", "faxe+"),
      `b.${forged.slice(9)}`,
    ]) {
      await expect(post.deliver(written(to, "Hej"), to)).rejects.toMatchObject(refusal(550));
    }
    expect(await incoming()).toEqual([]);
  });

  test("a mail of 30 MB with 552, and says so in the log", async () => {
    await askedBirgit({ mailName: "stevns" });
    const large = Buffer.concat([
      Buffer.from(written("stevns@post.brobygger.example", "stor\r\n")),
      Buffer.alloc(30 * 1024 * 1024, "x".repeat(70) + "\r\n"),
    ]);
    await expect(post.deliver(large, "stevns@post.brobygger.example")).rejects.toMatchObject(refusal(552));
    expect(post.refused).toMatchObject([{ event: "too-large" }]);
    expect(await incoming()).toEqual([]);
  });
});

describe("one group's mail", () => {
  test("never reaches another group's thread by what it says it answers", async () => {
    const { id, mail } = await askedBirgit();
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    await post.answer(mail, "Hvad sker der, hvis", { recipient: "faxe@post.brobygger.example" });
    await post.readIn();
    expect(await received(id)).toEqual([]);
    expect((await listInbox(other)).mails).toMatchObject([{ from: "Birgit Holm", isReadable: true }]);
  });

  test("is nowhere for another group", async () => {
    const { coordinator, id } = await askedBirgit({ mailName: "stevns" });
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    await post.deliver(written("faxe", "Hej"), "faxe@post.brobygger.example");
    await post.readIn();
    const [mail] = (await listInbox(other)).mails;
    const mailId = mail?.id ?? "";
    const gone = { init: { status: 404 } };
    await expect(mailPage(coordinator, mailId)).rejects.toMatchObject(gone);
    await expect(originalMail(coordinator, mailId)).rejects.toMatchObject(gone);
    await expect(setAside(coordinator, mailId)).rejects.toMatchObject(gone);
    await expect(takeBack(coordinator, mailId)).rejects.toMatchObject(gone);
    const threadId = await threadOf(id);
    await expect(moveMail(coordinator, mailId, threadId)).rejects.toMatchObject(gone);
    await expect(moveMail(other, mailId, threadId)).rejects.toMatchObject(gone);
    expect((await listInbox(coordinator)).mails).toEqual([]);
  });
});

describe("the inbox", () => {
  async function stray(coordinator: GroupActor) {
    await post.deliver(written("stevns", "Jeg hørte om jer i Brugsen."), "stevns@post.brobygger.example");
    await post.readIn();
    const [mail] = (await listInbox(coordinator)).mails;
    return mail?.id ?? "";
  }

  test("holds what found no thread; moved, it is an answer there, once", async () => {
    const { coordinator, id } = await askedBirgit({ mailName: "stevns" });
    const mailId = await stray(coordinator);
    const page = await mailPage(coordinator, mailId);
    expect(page.text).toBe("Jeg hørte om jer i Brugsen.");
    const threadId = await threadOf(id);
    expect(page.choices).toMatchObject([{ threadId, fits: true }]);
    expect(page.suggested).toMatchObject({ threadId });
    await moveMail(coordinator, mailId, threadId);
    await moveMail(coordinator, mailId, threadId);
    expect(await received(id)).toHaveLength(1);
    expect(await answers(id)).toHaveLength(1);
    expect((await listInbox(coordinator)).mails).toEqual([]);
    expect((await mailPage(coordinator, mailId)).thread).toEqual({ enquiryId: id, handoverId: null });
  });

  test("lets a mail be set aside and taken back", async () => {
    const { coordinator } = await askedBirgit({ mailName: "stevns" });
    const mailId = await stray(coordinator);
    await setAside(coordinator, mailId);
    expect((await listInbox(coordinator)).mails).toEqual([]);
    expect((await listInbox(coordinator, { shelf: "set-aside" })).mails).toHaveLength(1);
    await takeBack(coordinator, mailId);
    expect((await listInbox(coordinator)).mails).toHaveLength(1);
  });

  test("shows broken MIME raw, and the next mail is read all the same", async () => {
    const { coordinator, id, mail } = await askedBirgit({ mailName: "stevns" });
    const deep = Array.from(
      { length: 300 },
      (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
    );
    const broken = Buffer.concat([
      Buffer.from("Content-Type: multipart/mixed; boundary=b0\r\n\r\n"),
      Buffer.from(deep.join("")),
      Buffer.from([0, 1, 2, 255]),
    ]);
    await post.deliver(broken, "stevns@post.brobygger.example");
    await post.answer(mail, "Ja tak");
    await post.readIn();
    const [line] = (await listInbox(coordinator)).mails;
    expect(line).toMatchObject({ isReadable: false });
    const page = await mailPage(coordinator, line?.id ?? "");
    expect(page).toMatchObject({ kind: "unreadable", state: "unreadable" });
    expect(page.raw?.length).toBeGreaterThan(100);
    expect((await originalMail(coordinator, line?.id ?? "")).includes(Buffer.from([0, 1, 2, 255]))).toBe(
      true,
    );
    await setAside(coordinator, line?.id ?? "");
    await takeBack(coordinator, line?.id ?? "");
    expect((await incoming())[0]?.state).toBe("unreadable");
    expect(await received(id)).toHaveLength(1);
  });

  test("lets unreadable mails be read again, one or all, and no others", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    const deep = Array.from(
      { length: 300 },
      (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
    );
    for (const n of [1, 2]) {
      const head = `X-Nr: ${n}\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n`;
      await post.deliver(head + deep.join("") + String(n), "stevns@post.brobygger.example");
    }
    await post.deliver(written("stevns", "Hej"), "stevns@post.brobygger.example");
    await post.readIn();
    const states = async () => (await incoming()).map(({ state }) => state);
    expect(await states()).toEqual(["unreadable", "unreadable", "inbox"]);
    const ids = (await incoming()).map(({ id }) => id);
    await expect(readAgain(other, ids[0] ?? "")).rejects.toMatchObject({ init: { status: 404 } });
    expect(await readAllAgain(other)).toBe(0);
    await readAgain(coordinator, ids[0] ?? "");
    await readAgain(coordinator, ids[2] ?? "");
    expect(await states()).toEqual(["stored", "unreadable", "inbox"]);
    expect(await readAllAgain(coordinator)).toBe(1);
    expect(await states()).toEqual(["stored", "stored", "inbox"]);
    await post.readIn();
    expect(await states()).toEqual(["unreadable", "unreadable", "inbox"]);
  });

  test("gets a mail that our own code could not file, and the next one is read at once", async () => {
    const { coordinator, id, mail } = await askedBirgit({ mailName: "stevns" });
    await post.deliver(written("stevns", "Denne er gået i stykker"), "stevns@post.brobygger.example");
    await transact((tx) => tx.update(blobs).set({ sealed: Buffer.from([1, 65, 2]) }));
    await post.answer(mail, "Ja tak");
    const problems: unknown[] = [];
    const report = (error: unknown) => void problems.push(error);
    while ((await readStoredMails({ report })) > 0);
    expect(await received(id)).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(await incoming()).toMatchObject([
      { state: "stored", problem: "filing-failed" },
      { state: "filed" },
    ]);
    await readStoredMails({ at: new Date(Date.now() + 600_000), report });
    expect((await incoming())[0]).toMatchObject({ state: "inbox", problem: "filing-failed" });
    expect((await listInbox(coordinator)).mails).toHaveLength(1);
  });

  test("shows more by pages, each mail once", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    for (let n = 0; n < 30; n++)
      await post.deliver(written("x", `Nr. ${n}`), "stevns@post.brobygger.example");
    await post.readIn();
    const first = await listInbox(coordinator);
    const second = await listInbox(coordinator, { after: first.next });
    expect(first.mails).toHaveLength(25);
    expect(second).toMatchObject({ next: null });
    expect(new Set([...first.mails, ...second.mails].map(({ id }) => id)).size).toBe(30);
  });
});
