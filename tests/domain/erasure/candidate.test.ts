import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sealAuditRows, chainHeads } from "~/app/domain/audit/seal-rows.server";
import { verifyAudit } from "~/app/domain/audit/verify.server";
import { deleteCandidate, restoreCandidate } from "~/app/domain/candidates/delete-candidate.server";
import { editContact } from "~/app/domain/contacts/edit-contact.server";
import { askForData } from "~/app/domain/data-requests/ask.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { beginErasure } from "~/app/domain/erasure/begin-erasure.server";
import type { ErasureEntry } from "~/app/domain/erasure/erasure";
import { runErasures } from "~/app/domain/erasure/run-erasures.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { setMeeting } from "~/app/domain/introductions/set-meeting.server";
import { share } from "~/app/domain/introductions/share.server";
import { linkToken, makeLink } from "~/app/domain/links/link.server";
import { writeToUnit } from "~/app/domain/handovers/write-to-unit.server";
import { ownAddress, replyAddress } from "~/app/domain/mail/mail-addresses.server";
import { mayStillSend } from "~/app/domain/mail/outbox/may-still-send.server";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  auditRows,
  candidates,
  contactParticipants,
  contacts,
  consents,
  erasedFigures,
  handovers,
  linkTokens,
  messages,
  outgoingMails,
  ownLinks,
} from "~/db/schema/index.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { aContact } from "~/tests/factories/contacts";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aHandover, asReader } from "~/tests/factories/handovers";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { threadOf, usePost } from "../mail/post";
import { written } from "../mail/letters";
import { dump, fileBytes, hashesOf } from "./dump";
import { fillEveryTable } from "./fill";

useTestDatabase();
const post = usePost();

const outside: ErasureEntry[] = [];
const keep = (entry: ErasureEntry) => Promise.resolve(void outside.push(entry));

const mark = "merkmal";
const person = {
  calledName: "Qvorla",
  fullName: "Qvorla Zembrano",
  phone: "31 74 92 65",
  email: "qvorla@zembrano.example",
};
const needles = [mark, "qvorla", "zembrano", "31 74 92 65", "31749265"];

/** A candidate with everything that the product can know of somebody, and one of every row about them. */
async function everything() {
  const mailName = "sletning";
  const pair = await aLinkedPair({ group: { mailName } });
  const { coordinator: actor, unitId, lead } = pair;
  const typed = (name: string) => `${mark}-${name}`;
  const { id: candidateId } = await aCandidate(actor, {
    ...person,
    ...{
      languages: typed("sprog"),
      skills: typed("evner"),
      wishes: typed("ønsker"),
      motivation: typed("lyst"),
    },
    ...{ transport: typed("transport"), availability: typed("tid"), profileText: typed("profil") },
    ...{ caseworkerName: typed("sagsbehandler"), municipalityCode: "0336" },
  });
  const firm = await anEnquiry(actor);
  await aConsent(actor, candidateId, undefined, { interpreter: typed("tolk") });
  await aConsent(actor, candidateId, { purpose: "identity-to-firm", firmId: firm.firmId });
  const token =
    (await read().select().from(linkTokens).where(eq(linkTokens.subjectId, firm.id)))[0]?.id ?? "";
  await recordLinkAnswer(linkToken(token), { requestId: newId(), meaning: "talk", answeredByName: "Birgit" });
  const { ids } = await introduce(actor, firm.id, { requestId: newId(), candidateIds: [candidateId] });
  const introductionId = ids[0] ?? "";
  await share(actor, introductionId, { level: "identity", version: 1 });
  await setMeeting(actor, introductionId, {
    ...{ date: addDays(today(), 3), time: "10:00", place: typed("mødested"), companion: typed("ledsager") },
    version: 2,
  });

  // About her alone, edited once; and with a firm, where only her name is hers.
  const own = await aContact(actor, {
    participants: [{ kind: "candidate", candidateId }],
    ...{ trustNote: typed("fortroligt"), shareableNote: typed("del") },
    followUp: { dueOn: addDays(today(), 1), text: typed("opfølgning") },
  });
  await editContact(actor, own, 1, {
    ...{ kind: "coffee", at: new Date(), participants: [{ kind: "candidate", candidateId }] },
    trustNote: typed("siden"),
  });
  const shared = await aContact(actor, {
    participants: [
      { kind: "candidate", candidateId },
      { kind: "firm", firmId: firm.firmId },
    ],
    trustNote: "Qvorlas chef er glad for QVORLA  og for hendes tid.",
    shareableNote: "Qvorla Zembrano begynder mandag. Ring +45 3174 9265.",
  });
  await aContact(actor, { shareableNote: "Så QVORLA ZEMBRANO i byen med Amina." });

  const { id: handoverId } = await aHandover(
    actor,
    { unitId },
    { candidateId, caseworkerName: typed("Mette") },
  );
  await writeToUnit(actor, handoverId, { text: typed("besked"), requestId: newId() });
  await answerCase(asReader(lead), handoverId, { answer: "going-on", requestId: newId() });
  await askForData(actor, { kind: "candidate", candidateId }, { kind: "erasure" });

  // Mails: hers, and a firm's that names her, as text and as HTML beside it.
  await post.deliver(
    written(ownAddress(mailName), typed("mail"), [], `Qvorla <${person.email}>`),
    ownAddress(mailName),
    person.email,
  );
  const to = replyAddress(mailName, await threadOf(firm.id));
  await post.deliver(written(to, "Qvorla er velkommen på mandag."), to);
  await post.readIn();

  await transact(async (tx) => {
    const id = await makeLink(tx, { purpose: "own-page", subjectId: candidateId });
    const made = { groupId: actor.groupId, candidateId, madeBy: actor.userId, madeAt: new Date() };
    await tx.insert(ownLinks).values({ id, ...made, device: typed("telefon") });
  });
  await fillEveryTable(
    { candidateId, introductionId, handoverId },
    {
      groupId: actor.groupId,
      organisationId: actor.groupId,
      userId: actor.userId,
      contactId: own,
      firmId: firm.firmId,
      unitId,
    },
    mark,
  );
  return { ...pair, actor, candidateId, own, shared, handoverId, firm };
}

const found = async () =>
  (await dump()).filter(({ value }) => needles.some((needle) => value.toLowerCase().includes(needle)));

test(
  "of somebody who is erased no typed value is left, in no column, no stored mail and no byte of the file",
  { timeout: 30_000 },
  async () => {
    const { actor, candidateId, own, shared, handoverId, firm } = await everything();
    const typed = (await found()).map(({ value }) => value);
    expect(typed.length).toBeGreaterThan(40);
    expect(fileBytes() === "" || fileBytes().toLowerCase().includes(mark)).toBe(true);

    await beginErasure(actor, { kind: "candidate", candidateId }, "asked");
    expect(await runErasures(keep)).toBe(1);
    expect(await runErasures(keep)).toBe(0);

    expect(await found()).toEqual([]);
    const bytes = fileBytes().toLowerCase();
    for (const needle of needles) expect(bytes.includes(needle), needle).toBe(false);
    const everywhere = (await dump()).map(({ value }) => value).join("\n");
    for (const value of [...typed, ...Object.values(person)])
      for (const hash of hashesOf(value)) expect(everywhere.includes(hash), value).toBe(false);

    // What the plan names as staying: an empty row, the proofs without words, the shared note without her name.
    const [row] = await read().select().from(candidates).where(eq(candidates.id, candidateId));
    expect(row).toMatchObject({ calledName: "Slettet person", fullName: null, search: "", gender: null });
    expect(await read().select().from(contacts).where(eq(contacts.id, own))).toEqual([]);
    expect(
      await read().select().from(contactParticipants).where(eq(contactParticipants.candidateId, candidateId)),
    ).toEqual([]);
    const [note] = await read()
      .select({ note: contacts.shareableNote })
      .from(contacts)
      .where(eq(contacts.id, shared));
    expect(note?.note).toBe("[slettet] begynder mandag. Ring [slettet].");
    expect(everywhere).toContain("[slettet]s chef er glad for [slettet]  og for hendes tid.");
    expect((await read().select().from(consents)).every(({ interpreter }) => interpreter === null)).toBe(
      true,
    );
    const [sent] = await read().select().from(handovers).where(eq(handovers.id, handoverId));
    expect(sent).toMatchObject({ state: "closed", snapshot: null, closedReason: "consent-withdrawn" });
    const kinds = (await read().select().from(erasedFigures)).map(({ kind, count }) => `${kind} ${count}`);
    expect(kinds.sort()).toEqual(["contacts 1", "going-on 1", "introductions 1", "sent-on 1"]);
    // The firm's conversation goes on.
    expect((await read().select().from(messages)).length).toBeGreaterThan(0);
    expect(firm.id).toBeTruthy();
    expect(outside).toMatchObject([{ kind: "candidate", subjectId: candidateId }]);
  },
);

test("the audit log stands, whole, without its details; nobody comes back", { timeout: 20_000 }, async () => {
  const { actor, candidateId } = await everything();
  const before = (await read().select().from(auditRows)).length;
  await beginErasure(actor, { kind: "candidate", candidateId }, "decided");
  await runErasures(keep);
  while ((await sealAuditRows()) > 0);
  const { findings, rows } = await verifyAudit(await chainHeads());
  expect(findings).toEqual([]);
  expect(rows).toBeGreaterThan(before);
  await expect(restoreCandidate(actor, candidateId)).rejects.toMatchObject({ init: { status: 404 } });
  await expect(deleteCandidate(actor, candidateId)).rejects.toMatchObject({ init: { status: 404 } });
});

test("mails about them that are queued stop at once; the unit is still told that its case is closed", async () => {
  const { actor, candidateId } = await everything();
  const queued = await read().select().from(outgoingMails).where(eq(outgoingMails.state, "queued"));
  const named = queued.filter(({ template }) => /^introduction|^meeting|^handover/.test(template));
  expect(named.length).toBeGreaterThan(2);
  await beginErasure(actor, { kind: "candidate", candidateId }, "asked");
  for (const mail of named)
    expect(await mayStillSend(read(), mail, new Date()), mail.template).not.toBeNull();
  await runErasures(keep);
  await post.send();
  const left = (await post.sent()).map(({ subject, text }) => `${subject} ${text}`).join("\n");
  expect(left).not.toMatch(/Qvorla|Zembrano/i);
  const told = await read()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.template, "consent-withdrawn"));
  expect(told).toMatchObject([{ state: "sent" }]);
});
