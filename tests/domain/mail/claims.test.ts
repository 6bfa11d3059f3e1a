import { expect, test } from "vitest";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { claimMails } from "~/app/domain/mail/outbox/claim-mails.server";
import { renderOutgoing } from "~/app/domain/mail/outbox/render-outgoing.server";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { inviteVolunteer } from "~/app/domain/people/invite-member.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import type { OutgoingMail } from "~/emails/outbox/transport.server";
import { anEnquiry } from "../../factories/enquiries";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();

const inAnHour = () => new Date(Date.now() + 3_600_000);

const invited = (n: number) => ({
  name: "Frida Frivillig",
  email: `frida${n}@example.dk`,
  role: "volunteer" as const,
  locale: "da" as const,
});

/** A way out that takes no mail until it is let go. */
function slowServer() {
  const sent: string[] = [];
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const send = async ({ to }: OutgoingMail) => {
    await free;
    sent.push(to);
    return { response: "250 ok" };
  };
  return { transport: { ...post.transport, send }, sent, letGo: () => letGo() };
}

test("a mail goes to one worker only when two look at the same moment", async () => {
  const { coordinator } = await aGroup();
  for (let n = 0; n < 8; n++) await inviteVolunteer(coordinator, invited(n));
  const claims = await Promise.all([claimMails(inAnHour()), claimMails(inAnHour()), claimMails(inAnHour())]);
  const ids = claims.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(0);
});

test("a mail goes again with the same Message-ID when the worker was killed before it could write that it had gone", async () => {
  const { coordinator } = await aGroup();
  await anEnquiry(coordinator);
  await post.send();
  await inviteVolunteer(coordinator, invited(1));
  const [claimed] = await claimMails(new Date());
  if (!claimed) throw new Error("nothing was due");
  await post.transport.send(await renderOutgoing(read(), claimed));
  // Killed here. The claim still holds for a moment.
  await post.send();
  expect((await outgoing("invitation")).at(-1)?.state).toBe("sending");
  while ((await sendDueMails({ transport: post.transport, at: inAnHour() })) > 0);
  const twice = (await post.sent()).filter(({ envelopeTo }) => envelopeTo.includes(invited(1).email));
  expect(twice.map(({ messageId }) => messageId)).toEqual([claimed.messageIdHeader, claimed.messageIdHeader]);
  expect((await outgoing("invitation")).at(-1)?.state).toBe("sent");
});

test("a mail stays with a worker that lives and is not done, however slow the server is", async () => {
  const { coordinator } = await aGroup();
  await post.send();
  for (let n = 0; n < 2; n++) await inviteVolunteer(coordinator, invited(n));
  const theirs = async () =>
    (await outgoing("invitation")).filter(({ toEmail }) => toEmail.startsWith("frida"));
  const { transport, sent, letGo } = slowServer();
  const first = sendDueMails({ transport, renewMs: 20 });
  const until = async () =>
    Math.min(...(await theirs()).map(({ claimedUntil }) => claimedUntil?.getTime() ?? 0));
  await expect.poll(until).toBeGreaterThan(0);
  const claimed = await until();
  await expect.poll(until).toBeGreaterThan(claimed);
  // The first claim has run out; the renewed one has not.
  expect(await sendDueMails({ transport: post.transport, at: new Date(claimed) })).toBe(0);
  letGo();
  await first;
  expect(sent.toSorted()).toEqual([invited(0).email, invited(1).email].toSorted());
  expect((await theirs()).map(({ state, attempts }) => [state, attempts])).toEqual([
    ["sent", 1],
    ["sent", 1],
  ]);
});

test("a mail is not begun by a worker that has lost it to another meanwhile", async () => {
  const { coordinator } = await aGroup();
  const { id } = await anEnquiry(coordinator);
  const { version, reply: to } = await enquiryPage(coordinator, id);
  const email = to.addresses[0]?.email ?? "";
  await reply(coordinator, id, {
    requestId: newId(),
    version,
    to: email,
    subject: "Re: Februar",
    text: "Og marts?",
  });
  const { transport, sent, letGo } = slowServer();
  const first = sendDueMails({ transport });
  const states = async () =>
    [...(await outgoing("enquiry")), ...(await outgoing("thread-reply"))].map(({ state }) => state);
  await expect.poll(states).toEqual(["sending", "sending"]);
  const theirs = await claimMails(inAnHour());
  expect(theirs.filter(({ toEmail }) => toEmail === email)).toHaveLength(2);
  letGo();
  await first;
  expect(sent.filter((one) => one === email)).toHaveLength(1);
});
