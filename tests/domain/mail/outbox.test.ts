import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { liftRefusal } from "~/app/domain/firms/lift-refusal.server";
import { addressWorksAgain } from "~/app/domain/mail/addresses/works-again.server";
import { claimMails } from "~/app/domain/mail/outbox/claim-mails.server";
import { retryMail } from "~/app/domain/mail/outbox/retry-mail.server";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { troubledMails } from "~/app/domain/mail/outbox/troubled-mails.server";
import { inviteVolunteer } from "~/app/domain/people/invite-member.server";
import { withdrawInvitation } from "~/app/domain/people/withdraw-invitation.server";
import { transact } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
import { createTransport } from "~/emails/outbox/transport.server";
import { aCandidate } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();

const inAnHour = () => new Date(Date.now() + 3_600_000);

async function enquiryTo(coordinator: GroupActor, email = "birgit@vask.example") {
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email });
  return anEnquiry(coordinator, { firmId, contactId });
}

/** An SMTP server that answers RCPT as told. */
async function serverAnswering(reply: string): Promise<{ server: Server; url: string }> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.write("220 there\r\n");
    socket.on("data", (data: Buffer) => {
      const line = data.toString().toUpperCase();
      socket.write(line.startsWith("RCPT") ? `${reply}\r\n` : "250 ok\r\n");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function sendThrough(reply: string, at = new Date()): Promise<void> {
  const { server, url } = await serverAnswering(reply);
  const transport = createTransport({ smtpUrl: url });
  while ((await sendDueMails({ transport, at })) > 0);
  transport.close();
  server.close();
}

describe("a mail that leaves", () => {
  test("comes from the volunteer by way of the group, and is answered to the thread's signed address", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns", coordinatorName: "Tove Tovholder" });
    await enquiryTo(coordinator);
    await post.send();
    const mail = await post.to("birgit@vask.example");
    expect(mail.from).toEqual({
      name: "Tove Tovholder via Flygtninge Job Stevns",
      address: "stevns@post.brobygger.example",
    });
    expect(mail.replyTo?.address).toMatch(/^stevns\+t\.[a-z2-7]{26}\.[a-z2-7]{12}@post\.brobygger\.example$/);
    expect(mail.envelopeFrom).toMatch(/^b\.[a-z2-7]{26}\.[a-z2-7]{12}@post\.brobygger\.example$/);
    expect(mail.text).toContain("Kære Birgit Holm");
    expect(mail.links.map((link) => new URL(link).pathname.split("/")[1])).toEqual([
      "svar",
      "privatliv",
      "mine-oplysninger",
      "nej-tak",
    ]);
    const [row] = await outgoing("enquiry");
    expect(row).toMatchObject({ state: "sent", attempts: 1, messageIdHeader: mail.messageId, problem: null });
  });

  test("is late: the word of the worker that has it now stands", async () => {
    const { coordinator } = await aGroup();
    await inviteVolunteer(coordinator, invited(1));
    await claimMails(new Date());
    await sendThrough("550 5.1.1 no such user", inAnHour());
    expect((await outgoing("invitation")).at(-1)).toMatchObject({ state: "failed", attempts: 2 });
  });
});

const invited = (n: number) => ({
  name: "Frida Frivillig",
  email: `frida${n}@example.dk`,
  role: "volunteer" as const,
  locale: "da" as const,
});

describe("a mail that does not get through", () => {
  test("is tried again at growing intervals after a 4xx", async () => {
    const { coordinator } = await aGroup();
    await enquiryTo(coordinator);
    await sendThrough("451 4.7.1 greylisted");
    const [first] = await outgoing("enquiry");
    expect(first).toMatchObject({ state: "queued", attempts: 1, problem: "server-busy" });
    const wait = (first?.nextAttemptAt.getTime() ?? 0) - Date.now();
    await sendThrough("451 4.7.1 greylisted", inAnHour());
    const [second] = await outgoing("enquiry");
    expect(second?.attempts).toBe(2);
    expect((second?.nextAttemptAt.getTime() ?? 0) - inAnHour().getTime()).toBeGreaterThan(wait);
    while ((await sendDueMails({ transport: post.transport, at: new Date(Date.now() + 86_400_000) })) > 0);
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "sent", problem: null });
  });

  test("is given up after three days, with the reason", async () => {
    const { coordinator } = await aGroup();
    await enquiryTo(coordinator);
    const { server, url } = await serverAnswering("451 busy");
    const transport = createTransport({ smtpUrl: url });
    let at = new Date();
    for (let n = 0; n < 40 && (await outgoing("enquiry"))[0]?.state === "queued"; n++) {
      await sendDueMails({ transport, at });
      at = (await outgoing("enquiry"))[0]?.nextAttemptAt ?? at;
    }
    transport.close();
    server.close();
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "failed", problem: "server-busy" });
    expect(at.getTime() - Date.now()).toBeGreaterThan(2 * 86_400_000);
  });

  test("fails at once after a 5xx; the group sees it and tries again", async () => {
    const { coordinator } = await aGroup();
    const { id, firmId, contactId } = await enquiryTo(coordinator);
    await sendThrough("550 5.1.1 no such user");
    const [troubled] = await troubledMails(coordinator);
    expect(troubled).toMatchObject({
      kind: "enquiry",
      state: "failed",
      problem: "recipient-refused",
      enquiryId: id,
    });
    const { coordinator: foreigner } = await aGroup();
    expect(await troubledMails(foreigner)).toEqual([]);
    await expect(retryMail(foreigner, troubled?.id ?? "")).rejects.toMatchObject({ init: { status: 404 } });

    await addressWorksAgain(coordinator, firmId, contactId);
    await retryMail(coordinator, troubled?.id ?? "");
    await retryMail(coordinator, troubled?.id ?? "");
    await post.send();
    expect(await troubledMails(coordinator)).toEqual([]);
    expect((await post.to("birgit@vask.example")).subject).toContain("februar");
  });

  test("holds up no other", async () => {
    const { coordinator } = await aGroup();
    await enquiryTo(coordinator);
    await transact((tx) =>
      tx.update(outgoingMails).set({ template: "no-such" }).where(eq(outgoingMails.template, "enquiry")),
    );
    await inviteVolunteer(coordinator, invited(1));
    await post.send();
    expect((await outgoing("invitation")).at(-1)?.state).toBe("sent");
    expect((await outgoing("no-such"))[0]).toMatchObject({ state: "stopped", problem: "content-gone" });
  });
});

describe("a mail is stopped at the moment of sending", () => {
  test("by a no that was noted after it was written; lifted, it can go", async () => {
    const { coordinator } = await aGroup();
    const { firmId, contactId } = await enquiryTo(coordinator);
    const { id } = await noteRefusal(coordinator, firmId, { scope: "address", contactId, via: "call" });
    await post.send();
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "stopped", problem: "refused-address" });
    await liftRefusal(coordinator, id, { requestedBy: "Birgit", requestedOn: "2026-01-05" });
    await retryMail(coordinator, (await outgoing("enquiry"))[0]?.id ?? "");
    await post.send();
    expect((await outgoing("enquiry"))[0]?.state).toBe("sent");
  });

  test("by a candidate's phone number that is one now", async () => {
    const { coordinator } = await aGroup();
    await anAgreement(coordinator);
    const firmId = await aFirm(coordinator);
    const contactId = await aFirmContact(coordinator, firmId);
    await anEnquiry(coordinator, { firmId, contactId, body: "Ring til Samira Nasser på 51 52 53 54." });
    await aCandidate(coordinator, { calledName: "Samira", fullName: "Samira Nasser", phone: "51525354" });
    await post.send();
    expect((await outgoing("enquiry"))[0]).toMatchObject({ state: "stopped", problem: "leak" });
    expect((await post.sent()).some(({ text }) => text.includes("Samira"))).toBe(false);
  });

  test("when an invitation was withdrawn", async () => {
    const { coordinator } = await aGroup();
    const { id } = await inviteVolunteer(coordinator, invited(3));
    await withdrawInvitation(coordinator, id);
    await post.send();
    expect((await outgoing("invitation")).at(-1)).toMatchObject({
      state: "stopped",
      problem: "invitation-closed",
    });
  });
});
