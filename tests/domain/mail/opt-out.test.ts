import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { renewLink } from "~/app/domain/enquiries/renew-link.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { optOut, optOutPage } from "~/app/domain/enquiries/opt-out.server";
import { decideOptOutHint } from "~/app/domain/enquiries/opt-out-hint.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { firmPage } from "~/app/domain/firms/firm-page.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { setMeeting } from "~/app/domain/introductions/set-meeting.server";
import { share } from "~/app/domain/introductions/share.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquiries, optOutHints } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { outgoing, usePost } from "./post";

useTestDatabase();
const post = usePost();

const birgit = "birgit@vask.example";

async function asked() {
  const { coordinator } = await aGroup();
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  const { id } = await anEnquiry(coordinator, { firmId, contactId });
  await post.send();
  return { coordinator, firmId, contactId, id, mail: await post.to(birgit) };
}

type Asked = Awaited<ReturnType<typeof asked>>;

async function writes({ coordinator, id }: Asked, text: string): Promise<void> {
  const [row] = await read()
    .select({ version: enquiries.version })
    .from(enquiries)
    .where(eq(enquiries.id, id));
  const mail = { to: birgit, subject: "Hej", text, version: row?.version ?? 0 };
  await reply(coordinator, id, { ...mail, requestId: newId() });
}

const hintsOf = async ({ coordinator, id }: Asked) => (await enquiryPage(coordinator, id)).optOuts;

async function saysNo(all: Asked, words = "Tak, men skriv ikke til os igen.") {
  await post.answer(all.mail, words);
  await post.readIn();
  const [hint] = await hintsOf(all);
  if (!hint) throw new Error("The words were not taken for a no.");
  return hint;
}

describe("every mail to a firm", () => {
  test("holds the link that says no, and no other header than a letter has", async () => {
    const all = await asked();
    const { coordinator, id } = all;
    await anAgreement(coordinator);
    const { id: candidateId } = await aCandidate(coordinator);
    await aConsent(coordinator, candidateId);
    await aConsent(coordinator, candidateId, { purpose: "identity-to-firm", firmId: all.firmId });
    const { ids } = await introduce(coordinator, id, { requestId: newId(), candidateIds: [candidateId] });
    await share(coordinator, ids[0] ?? "", { level: "profile", version: 1 });
    await post.send();
    await share(coordinator, ids[0] ?? "", { level: "identity", version: 2 });
    await setMeeting(coordinator, ids[0] ?? "", {
      ...{ date: "2099-01-05", time: "10:00", place: "Vaskeriet", version: 3 },
    });
    await writes(all, "Tak for snakken.");
    await renewLink({ email: birgit }, "test");
    await post.send();
    const mails = (await post.sent()).filter(({ envelopeTo }) => envelopeTo.includes(birgit));
    expect(mails.length).toBeGreaterThanOrEqual(6);
    for (const mail of mails) {
      expect(mail.links.filter((link) => link.includes("/nej-tak/"))).toHaveLength(1);
      expect((await post.rawOf(mail)).toString()).not.toMatch(
        /^(?:list-unsubscribe|auto-submitted|precedence)/im,
      );
    }
  });

  test("leads to a page that changes nothing until somebody presses", async () => {
    const all = await asked();
    const link = all.mail.links.find((one) => one.includes("/nej-tak/")) ?? "";
    const token = link.split("/").at(-1) ?? "";
    expect(await optOutPage(token)).toMatchObject({ email: birgit });
    expect((await firmPage(all.coordinator, all.firmId)).refusals).toEqual([]);
    await optOut(token, "address");
    await optOut(token, "address");
    expect((await firmPage(all.coordinator, all.firmId)).refusals).toMatchObject([{ email: birgit }]);
    await expect(writes(all, "Hej igen")).rejects.toMatchObject({ code: "refusedAddress" });
  });
});

describe("a no in free words", () => {
  test("rests mail to the address until a person has decided", async () => {
    const all = await asked();
    await writes(all, "Skrevet, før de svarede.");
    const hint = await saysNo(all);
    expect(hint).toMatchObject({
      decision: null,
      words: expect.stringContaining("skriv ikke til os igen") as string,
    });
    await expect(writes(all, "Jamen hør nu")).rejects.toMatchObject({ code: "maybeOptedOut" });
    await post.send();
    expect((await outgoing("thread-reply"))[0]).toMatchObject({
      state: "stopped",
      problem: "maybe-opted-out",
    });
    // Nothing else follows from words alone.
    expect((await firmPage(all.coordinator, all.firmId)).refusals).toEqual([]);
    expect((await enquiryPage(all.coordinator, all.id)).state).toBe("answered");
  });

  test("confirmed with one tap binds the address, in its own words, and ends the enquiry", async () => {
    const all = await asked();
    await writes(all, "Skrevet, før de svarede.");
    const { id: hintId } = await saysNo(all);
    const { coordinator: foreigner } = await aGroup();
    const decided = { hintId, decision: "confirmed" as const };
    await expect(decideOptOutHint(foreigner, all.id, decided)).rejects.toMatchObject({
      init: { status: 404 },
    });
    await decideOptOutHint(all.coordinator, all.id, decided);
    await decideOptOutHint(all.coordinator, all.id, { hintId, decision: "dismissed" });
    const { refusals } = await firmPage(all.coordinator, all.firmId);
    expect(refusals).toMatchObject([{ scope: "address", email: birgit, notedBy: all.coordinator.name }]);
    expect(refusals[0]?.words).toContain("skriv ikke til os igen");
    const page = await enquiryPage(all.coordinator, all.id);
    expect(page).toMatchObject({ state: "ended", endedReason: "never-write", waitingSince: null });
    expect(page.optOuts).toMatchObject([{ decision: "confirmed" }]);
    await post.send();
    expect((await outgoing("thread-reply"))[0]).toMatchObject({
      state: "stopped",
      problem: "refused-address",
    });
  });

  test("dismissed with one tap lets mail go on, also what rested", async () => {
    const all = await asked();
    await writes(all, "Skrevet, før de svarede.");
    const { id: hintId } = await saysNo(all);
    await post.send();
    await decideOptOutHint(all.coordinator, all.id, { hintId, decision: "dismissed" });
    await writes(all, "Og en til.");
    await post.send();
    expect((await outgoing("thread-reply")).map(({ state }) => state)).toEqual(["sent", "sent"]);
    expect((await firmPage(all.coordinator, all.firmId)).refusals).toEqual([]);
  });

  test("is not seen in an ordinary answer, and once in a mail", async () => {
    const all = await asked();
    await post.answer(all.mail, "Det lyder godt. Ring til mig tirsdag.");
    await post.readIn();
    expect(await hintsOf(all)).toEqual([]);
    await saysNo(all);
    expect(await read().select().from(optOutHints)).toHaveLength(1);
  });
});
