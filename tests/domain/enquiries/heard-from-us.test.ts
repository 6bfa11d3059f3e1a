import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { answerPage } from "~/app/domain/enquiries/answer-page.server";
import { logCall, takeCallBack } from "~/app/domain/enquiries/log-call.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { linkToken } from "~/app/domain/links/link.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquiries, firmContacts, linkTokens, outgoingMails } from "~/db/schema/index.server";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aGroup } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { usePost } from "../mail/post";

useTestDatabase();
const post = usePost();

let actor: GroupActor;
let id: string;
let token: string;

beforeEach(async () => {
  actor = (await aGroup()).coordinator;
  const enquiry = await anEnquiry(actor);
  id = enquiry.id;
  const [link] = await read().select().from(linkTokens).where(eq(linkTokens.subjectId, id));
  token = linkToken(link?.id ?? "");
  await post.send();
  await recordLinkAnswer(token, { requestId: newId(), answeredByName: "Birgit", meaning: "talk" });
});

async function write(): Promise<void> {
  const [enquiry] = await read()
    .select({ version: enquiries.version, email: firmContacts.email })
    .from(enquiries)
    .innerJoin(firmContacts, eq(firmContacts.id, enquiries.firmContactId))
    .where(eq(enquiries.id, id));
  await reply(actor, id, {
    requestId: newId(),
    version: enquiry?.version ?? 0,
    to: enquiry?.email ?? "",
    subject: "Sv: Kan I tage en?",
    text: "Tak! Jeg kommer forbi på tirsdag.",
  });
}

const heard = async () => {
  const page = await answerPage(token, false);
  return page.state === "open" ? page.heard : undefined;
};

describe("after the firm has answered, its page", () => {
  test("says nothing of a letter that is on its way or did not get through, and of one that left, who wrote", async () => {
    expect(await heard()).toBeNull();
    await write();
    expect(await heard()).toBeNull();
    await transact((tx) =>
      tx.update(outgoingMails).set({ state: "failed" }).where(eq(outgoingMails.template, "thread-reply")),
    );
    expect(await heard()).toBeNull();
    await write();
    await post.send();
    expect(await heard()).toMatchObject({ how: "written", by: actor.name });
  });

  test("says who called, until that is taken back", async () => {
    const requestId = newId();
    await logCall(actor, id, { requestId });
    expect(await heard()).toMatchObject({ how: "called", by: actor.name });
    await takeCallBack(actor, id, requestId);
    expect(await heard()).toBeNull();
  });

  test("waits anew for us when the firm answers again", async () => {
    await logCall(actor, id, { requestId: newId() });
    const called = await heard();
    await expect.poll(() => Date.now()).toBeGreaterThan(called?.at.getTime() ?? 0);
    await recordLinkAnswer(token, { requestId: newId(), answeredByName: "Birgit", meaning: "talk" });
    expect(await heard()).toBeNull();
  });
});
