import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { copyOfCandidate, copyOfContact } from "~/app/domain/data-copy/copy.server";
import { withhold } from "~/app/domain/data-copy/withheld.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { giveCase } from "~/app/domain/handovers/give-case.server";
import { newId } from "~/db/ids.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { aContact } from "~/tests/factories/contacts";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aHandover, asReader } from "~/tests/factories/handovers";
import { aGroup, aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

/** The files of a zip by their names, read from its central directory. */
function unzip(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) {
    const [method, size, names] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + names);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + size);
    files[name] = (method === 8 ? inflateRawSync(bytes) : bytes).toString("utf8");
  }
  return files;
}

const gone: unknown = expect.objectContaining({ init: { status: 404 } });

test("a candidate is given everything, trust notes too; others are covered, and what is withheld is told", async () => {
  const { coordinator: actor, unitId } = await aLinkedPair();
  const { id } = await aCandidate(actor, { skills: "Syr & stryger" });
  const other = await aCandidate(actor, { calledName: "Bassam", fullName: "Bassam Nasser" });
  await aConsent(actor, id);
  await aHandover(actor, { unitId }, { candidateId: id });
  const contactId = await aContact(actor, {
    participants: [
      { kind: "candidate", candidateId: id },
      { kind: "candidate", candidateId: other.id },
    ],
    trustNote: "Amina er flittig. Bassam Nasser siger, at hun savner sin mor. Sagt i fortrolighed.",
  });
  const before = unzip((await copyOfCandidate(actor, id, "da")).zip);
  const html = before["laes-mig.html"] ?? "";
  expect(html).toContain("Syr &#38; stryger");
  expect(html).toContain("Amina er flittig. █████ siger");
  expect(html).toContain("Sendt videre");
  expect(html).not.toContain("tilbageholdt");
  expect(JSON.parse(before["data.json"] ?? "")).toMatchObject({ name: "Amina", withheld: false });
  expect(Object.values(before).join()).not.toMatch(/Bassam|Nasser/);

  const asked = { requestId: newId(), contactId, reason: "Den røber en anden." };
  await expect(withhold(actor, id, { ...asked, passage: "findes ikke" })).rejects.toMatchObject({
    code: "notInNote",
  });
  await withhold(actor, id, { ...asked, passage: "Sagt i fortrolighed." });
  const after = unzip((await copyOfCandidate(actor, id, "da")).zip);
  expect(Object.values(after).join()).not.toContain("Sagt i fortrolighed");
  expect(after["laes-mig.html"]).toContain("Datatilsynet");
  expect(after["laes-mig.html"]).toContain("§ 22");
  const { coordinator: foreign } = await aGroup();
  await expect(copyOfCandidate(foreign, id, "da")).rejects.toEqual(gone);
});

test("of a unit's answers a copy holds what the group may know, and never a reason; it says whom to ask for the rest", async () => {
  const { coordinator: actor, unitId, lead } = await aLinkedPair();
  const { id } = await aCandidate(actor);
  const reader = asReader(lead);
  const silent = await aHandover(actor, { unitId }, { candidateId: id });
  const ownReason = "Pladsen er taget";
  await answerCase(reader, silent.id, { requestId: newId(), answer: "not-now", ownReason });
  await giveCase(reader, silent.id, { caseworker: "Mona Sagsbehandler" });
  const copied = async () => {
    const files = unzip((await copyOfCandidate(actor, id, "da")).zip);
    return { all: Object.values(files).join(), json: JSON.parse(files["data.json"] ?? "") as object };
  };
  const before = await copied();
  expect(before.all).not.toMatch(/not-now|Pladsen er taget|Mona/);
  expect(before.all).not.toContain("svarede på sagen");
  expect(before.all).toContain("Jobcenter Stevns har fået noget sendt videre");

  await aConsent(actor, id, { purpose: "unit-may-tell", receiver: { unitId } });
  await answerCase(reader, silent.id, { requestId: newId(), answer: "going-on", ownReason });
  const after = await copied();
  expect(after.json).toMatchObject({ unit_answers: [{ answer: "going-on" }] });
  expect(after.all).not.toMatch(/not-now|Pladsen er taget|Mona/);
});

test("a contact person is given everything about them, and nothing of a candidate", async () => {
  const { coordinator: actor } = await aLinkedPair();
  const { firmId, contactId } = await anEnquiry(actor);
  const { id } = await aCandidate(actor);
  await aContact(actor, {
    participants: [
      { kind: "firm", firmId, firmContactId: contactId },
      { kind: "candidate", candidateId: id },
    ],
    trustNote: "Birgit kan lide Amina.",
  });
  const files = unzip((await copyOfContact(actor, firmId, contactId, "en")).zip);
  expect(files["laes-mig.html"]).toContain("Birgit kan lide █████.");
  expect(files["laes-mig.html"]).toContain("driftsleder");
  expect(Object.values(files).join()).not.toContain("Amina");
});
