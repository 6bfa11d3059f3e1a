import { and, desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { answerPage } from "~/app/domain/enquiries/answer-page.server";
import { optOutPage } from "~/app/domain/enquiries/opt-out.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { renewLink } from "~/app/domain/enquiries/renew-link.server";
import { caseLink, openCase } from "~/app/domain/handovers/case-link.server";
import { closeHandover } from "~/app/domain/handovers/change-handover.server";
import { linkToken, type LinkPurpose } from "~/app/domain/links/link.server";
import { removeOldLinks } from "~/app/domain/links/remove-old-links.server";
import { askSignInLink } from "~/app/domain/people/ask-sign-in-link.server";
import { invitationPage } from "~/app/domain/people/invitation-page.server";
import { inviteVolunteer } from "~/app/domain/people/invite-member.server";
import { signInLinkState } from "~/app/domain/people/use-sign-in-link.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { linkTokens, linkVisits, outgoingMails } from "~/db/schema/index.server";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aHandover } from "~/tests/factories/handovers";
import { aGroup, aLinkedPair, mailedToken } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const days = (n: number) => new Date(Date.now() + n * 86_400_000);

async function secretOf(purpose: LinkPurpose, subjectId: string): Promise<string> {
  const [link] = await read()
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .where(and(eq(linkTokens.purpose, purpose), eq(linkTokens.subjectId, subjectId)))
    .orderBy(desc(linkTokens.id));
  return linkToken(link?.id ?? "");
}

const countLinks = async () => (await read().select({ id: linkTokens.id }).from(linkTokens)).length;

describe("old links are cleared away", () => {
  test("to sign in: a month after their end", async () => {
    const { coordinator } = await aGroup();
    await askSignInLink(coordinator.email, { address: "192.0.2.1" });
    const token = await mailedToken(coordinator.email, "sign-in");
    await removeOldLinks(days(29));
    expect(await signInLinkState(token)).toMatchObject({ userId: coordinator.userId });
    await removeOldLinks(days(31));
    expect(await signInLinkState(token)).toMatchObject({ state: "unknown" });
  });

  test("to an invitation: a year after its end, till when they say what became of it", async () => {
    const { coordinator } = await aGroup();
    const email = "ny@example.dk";
    await inviteVolunteer(coordinator, { name: "Ny", email, role: "volunteer", locale: "da" });
    const token = await mailedToken(email, "invitation");
    await removeOldLinks(days(7 + 364));
    expect(await invitationPage(token)).toMatchObject({ state: "open" });
    await removeOldLinks(days(7 + 366));
    expect(await invitationPage(token)).toBeNull();
  });

  test("to answer: never before the answer; then a year after their end, and the way out stays", async () => {
    const { coordinator } = await aGroup();
    const { id, contactId } = await anEnquiry(coordinator);
    const token = await secretOf("firm-answer", id);
    const optOut = await secretOf("opt-out", contactId);
    await removeOldLinks(days(3650));
    expect(await answerPage(token, false)).toMatchObject({ state: "open" });
    await recordLinkAnswer(token, { requestId: newId(), answeredByName: "Birgit", meaning: "talk" });
    const mails = (await read().select().from(outgoingMails)).length;
    await removeOldLinks(days(90 + 364));
    await renewLink({ token }, "192.0.2.1");
    expect(await read().select().from(outgoingMails)).toHaveLength(mails + 1);
    await removeOldLinks(days(90 + 366));
    expect(await answerPage(token, false)).toEqual({ state: "unknown" });
    await removeOldLinks(days(3650));
    expect(await optOutPage(optOut)).not.toBeNull();
  });

  test("to a case: a year after they end; visits go as soon as they are over", async () => {
    const { coordinator, unitId } = await aLinkedPair();
    const closed = await aHandover(coordinator, { unitId });
    const open = await aHandover(coordinator, { unitId });
    const [token, stays] = [await secretOf("handover", closed.id), await secretOf("handover", open.id)];
    await openCase(token, "Karen");
    await closeHandover(coordinator, closed.id, { reason: "finished", version: 1 });
    await removeOldLinks(new Date());
    expect(await read().select().from(linkVisits)).toHaveLength(1);
    await removeOldLinks(days(1));
    expect(await read().select().from(linkVisits)).toHaveLength(0);
    await removeOldLinks(days(90 + 364));
    expect(await caseLink(token)).not.toEqual({ state: "unknown" });
    await removeOldLinks(days(90 + 366));
    expect(await caseLink(token)).toEqual({ state: "unknown" });
    expect(await caseLink(stays)).toMatchObject({ state: "open" });
  });

  test("it says how many, and is done when there is no more", async () => {
    const { coordinator } = await aGroup();
    for (let i = 0; i < 3; i++) await askSignInLink(coordinator.email, { address: "192.0.2.1" });
    const before = await countLinks();
    const gone = await removeOldLinks(days(3650));
    expect(gone).toBeGreaterThanOrEqual(3);
    expect(await countLinks()).toBe(before - gone);
    expect(await removeOldLinks(days(3650))).toBe(0);
  });
});
