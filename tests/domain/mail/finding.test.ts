import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { listInbox } from "~/app/domain/mail/inbox/list-inbox.server";
import { mailPage } from "~/app/domain/mail/inbox/mail-page.server";
import { moveMail } from "~/app/domain/mail/inbox/move-mail.server";
import { markerOf } from "~/app/domain/mail/mail-addresses.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aHandover } from "../../factories/handovers";
import { aGroup, aLinkedPair } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { raw, written } from "./letters";
import { incoming, received, threadOf, usePost } from "./post";

useTestDatabase();
const post = usePost();
const stevns = "stevns@post.brobygger.example";
const faxe = "faxe@post.brobygger.example";

async function asked(coordinator: GroupActor, email = "birgit@vask.example", name = "Vaskeriet") {
  const firmId = await aFirm(coordinator, { name });
  const contactId = await aFirmContact(coordinator, firmId, { email });
  const { id } = await anEnquiry(coordinator, { firmId, contactId });
  await post.send();
  const mail = await post.to(email);
  return { id, firmId, contactId, mail, threadId: await threadOf(id), signed: mail.replyTo?.address ?? "" };
}

async function comesIn(whole: string, to = stevns) {
  await post.deliver(whole, to);
  await post.readIn();
  const [latest] = (await incoming()).slice(-1);
  return latest;
}

async function aStevns() {
  const { coordinator } = await aGroup({ mailName: "stevns" });
  return { coordinator, ...(await asked(coordinator)) };
}

describe("a mail to the group's plain address finds its thread by", () => {
  test.each(["To", "Cc", "Delivered-To", "X-Forwarded-To", "X-Original-To", "Envelope-To"])(
    "the signed address in %s",
    async (header) => {
      const { id, signed } = await aStevns();
      const whole = raw(
        ["From: ny@vask.example", `${header}: Stevns <${signed.toUpperCase()}>`, "Message-ID: <x@y>"],
        "Det er fint med os.",
      );
      expect(await comesIn(whole)).toMatchObject({ state: "filed", foundBy: "address" });
      expect(await received(id)).toHaveLength(1);
    },
  );

  test.each([
    ["In-Reply-To", (id: string) => `In-Reply-To: ${id}`],
    ["References", (id: string) => `References: <a@b> ${id}`],
    ["References parted by commas", (id: string) => `References: <a@b>,${id},<c@d>`],
  ])("%s", async (_name, header) => {
    const { id, mail } = await aStevns();
    const found = await comesIn(written(stevns, "Ja tak", [header(mail.messageId ?? "")]));
    expect(found).toMatchObject({ state: "filed", foundBy: "references" });
    expect(await received(id)).toHaveLength(1);
  });

  test("a mail of theirs that it answers", async () => {
    const { id, signed } = await aStevns();
    await comesIn(written(signed, "Jeg spørger Ib.", ["Message-ID: <birgits@vask.example>"]), signed);
    const first = (await incoming()).at(-1)?.messageId;
    expect(await comesIn(written(stevns, "Ib her: ja.", [`In-Reply-To: ${first}`]))).toMatchObject({
      foundBy: "references",
    });
    expect(await received(id)).toHaveLength(2);
  });

  test("the marker in the text that it quotes, plain or HTML, which each of our mails carries", async () => {
    const { id, mail } = await aStevns();
    const line = /^Ref\. (t\.\S+)$/m.exec(mail.text)?.[1] ?? "";
    expect(line).toBe(markerOf(await threadOf(id)));
    expect(mail.html).toContain(line);
    const quoted = mail.text
      .split("\n")
      .map((text) => `> ${text}`)
      .join("\r\n");
    expect(await comesIn(written(stevns, `Ja tak\r\n\r\n${quoted}`))).toMatchObject({ foundBy: "marker" });
    const html = written(stevns, `<p>Ja tak</p><blockquote>Ref. <b>${line.toUpperCase()}</b></blockquote>`);
    expect(await comesIn(html.replace("text/plain", "text/html"))).toMatchObject({ foundBy: "marker" });
    expect(await received(id)).toHaveLength(2);
  });

  test("what it answers, whatever its subject says now", async () => {
    const { id, mail } = await aStevns();
    const whole = written(stevns, "Vi har ny dato.", [`In-Reply-To: ${mail.messageId}`]);
    await comesIn(whole.replace("Subject: Hej", "Subject: Noget helt andet"));
    expect(await received(id)).toMatchObject([{ subject: "Noget helt andet" }]);
  });
});

describe("nothing opens another group's thread", () => {
  test("not its address in a header, its Message-ID, or its marker", async () => {
    const { id, mail, signed, threadId } = await aStevns();
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    const tries = [
      written(signed, "Hej", [`Cc: ${signed}`, `Delivered-To: ${signed}`]),
      written(faxe, "Hej", [`In-Reply-To: ${mail.messageId}`, `References: ${mail.messageId}`]),
      written(faxe, `Hej\r\n> Ref. ${markerOf(threadId)}`),
    ];
    for (const whole of tries) expect(await comesIn(whole, faxe)).toMatchObject({ state: "inbox" });
    expect(await received(id)).toEqual([]);
    expect((await listInbox(other)).mails).toHaveLength(3);
  });

  test("and a forged address or marker opens none at all", async () => {
    const { id, signed, threadId } = await aStevns();
    const forge = (text: string) => text.replace(/.(?=@|$)/, (last) => (last === "a" ? "b" : "a"));
    const whole = written(forge(signed), `Hej\r\n> Ref. ${forge(markerOf(threadId))}`, [], "x@fjern.example");
    expect(await comesIn(whole)).toMatchObject({ state: "inbox", suggestedThreadId: null });
    expect(await received(id)).toEqual([]);
  });
});

describe("a mail that tells nothing of its thread", () => {
  test("is suggested for the sender's only open one, and one tap puts it there", async () => {
    const { coordinator, id, threadId } = await aStevns();
    await asked(coordinator, "per@smed.example", "Smeden");
    const mail = await comesIn(written(stevns, "Vi kan godt."));
    expect(mail).toMatchObject({ state: "inbox", suggestedThreadId: threadId });
    const page = await mailPage(coordinator, mail?.id ?? "");
    expect(page.suggested).toMatchObject({ threadId, kind: "enquiry", with: "Vaskeriet" });
    await moveMail(coordinator, mail?.id ?? "", threadId);
    expect(await received(id)).toHaveLength(1);
    expect((await incoming()).at(-1)).toMatchObject({ foundBy: "sender", state: "filed" });
  });

  test("from a colleague's address is suggested too, but never by a public mail domain", async () => {
    const { coordinator, threadId } = await aStevns();
    await asked(coordinator, "kro@gmail.com", "Kroen");
    const colleague = written(stevns, "Hej", [], "ib@vask.example");
    expect(await comesIn(colleague)).toMatchObject({ suggestedThreadId: threadId });
    const stranger = written(stevns, "Hej", [], "en-anden@gmail.com");
    expect(await comesIn(stranger)).toMatchObject({ suggestedThreadId: null });
  });

  test("waits without a suggestion where there are two threads, or none that is open", async () => {
    const { coordinator, id, firmId, contactId } = await aStevns();
    const second = await anEnquiry(coordinator, { firmId, contactId });
    await post.send();
    expect(await comesIn(written(stevns, "Hvilken?"))).toMatchObject({ suggestedThreadId: null });
    await endEnquiry(coordinator, id, { reason: "no-answer" });
    expect(await comesIn(written(stevns, "Den anden"))).toMatchObject({
      suggestedThreadId: await threadOf(second.id),
    });
    await endEnquiry(coordinator, second.id, { reason: "no-answer" });
    expect(await comesIn(written(stevns, "Ingen"))).toMatchObject({ suggestedThreadId: null });
  });

  test("can be put into a case by hand", async () => {
    const { coordinator, unitId } = await aLinkedPair({ group: { mailName: "stevns" } });
    await aHandover(coordinator, { unitId });
    const mail = await comesIn(written(stevns, "Fra jobcentret", [], "lis@kommune.example"));
    const [choice] = (await mailPage(coordinator, mail?.id ?? "")).choices;
    expect(choice).toMatchObject({ kind: "handover" });
    const where = await moveMail(coordinator, mail?.id ?? "", choice?.threadId ?? "");
    expect(where.handoverId).toBeTruthy();
    expect((await incoming()).at(-1)).toMatchObject({ foundBy: "hand", state: "filed" });
  });
});
