import { describe, expect, test } from "vitest";
import { listInbox } from "~/app/domain/mail/inbox/list-inbox.server";
import { mailInPage } from "~/app/domain/mail/forwarding/mail-in-page.server";
import { startForwardingTest } from "~/app/domain/mail/forwarding/start-test.server";
import { newId } from "~/db/ids.server";
import type { KeptMail } from "~/emails/intake/post-office.server";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { raw } from "./letters";
import { incoming, outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();
const own = "post@stevns-hjaelper.example";
const stevns = "stevns@post.brobygger.example";

/** As a provider sends it on: everything as it was, to another envelope recipient. */
const sentOn = (mail: KeptMail, messageId = mail.messageId ?? "") =>
  raw(
    [
      `From: ${mail.from?.name} <${mail.from?.address}>`,
      `To: ${own}`,
      `Message-ID: ${messageId}`,
      `Subject: ${mail.subject}`,
      "Auto-Submitted: auto-generated",
      "Content-Type: text/plain; charset=utf-8",
    ],
    mail.text,
  );

async function started() {
  const { coordinator } = await aGroup({ mailName: "stevns" });
  const form = { requestId: newId(), email: own };
  await startForwardingTest(coordinator, form);
  await startForwardingTest(coordinator, form);
  const state = async (now?: Date) => (await mailInPage(coordinator, now)).test?.state;
  return { coordinator, state };
}

describe("a test of forwarding", () => {
  test("says at each step how it stands, and takes up no place among the mails", async () => {
    const { coordinator, state } = await started();
    expect(await outgoing("forwarding-test")).toMatchObject([{ toEmail: own }]);
    expect(await mailInPage(coordinator)).toMatchObject({ address: stevns, test: { email: own } });
    expect(await state()).toBe("under-way");
    await post.send();
    expect(await state()).toBe("waiting");
    expect(await state(new Date(Date.now() + 3_600_000))).toBe("lost");
    await post.deliver(sentOn(await post.to(own)), stevns);
    await post.readIn();
    expect(await state()).toBe("came-back");
    expect(await incoming()).toMatchObject([{ state: "filed", threadId: null }]);
    expect((await listInbox(coordinator)).mails).toEqual([]);
  });

  test("is known by its text where the provider gave it another Message-ID", async () => {
    const { state } = await started();
    await post.send();
    await post.deliver(sentOn(await post.to(own), "<ny@udbyder.example>"), stevns);
    await post.readIn();
    expect(await state()).toBe("came-back");
  });

  test("is not done by another group's mail", async () => {
    const { state } = await started();
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    await post.send();
    await post.deliver(sentOn(await post.to(own)), "faxe@post.brobygger.example");
    await post.readIn();
    expect(await state()).toBe("waiting");
    expect((await mailInPage(other)).test).toBeNull();
  });

  test("is refused to our own addresses, and after five in an hour", async () => {
    const { coordinator } = await started();
    const ask = (email: string) => startForwardingTest(coordinator, { requestId: newId(), email });
    await expect(ask(stevns)).rejects.toMatchObject({ code: "addressOfOurs" });
    for (let n = 0; n < 4; n++) await ask(own);
    await expect(ask(own)).rejects.toMatchObject({ code: "tooManyTests" });
    expect(await outgoing("forwarding-test")).toHaveLength(5);
  });
});
