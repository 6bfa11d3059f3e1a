import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { askFirm } from "~/app/domain/enquiries/ask-firm.server";
import { composeEnquiry } from "~/app/domain/enquiries/compose-enquiry.server";
import type { NewEnquiry } from "~/app/domain/enquiries/enquiry-form.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquiries, enquirySteps, firmContacts, messages, outgoingMails } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

async function prepared() {
  const { coordinator: actor } = await aGroup();
  const firmId = await aFirm(actor);
  const contactId = await aFirmContact(actor, firmId);
  const enquiry: NewEnquiry = {
    requestId: newId(),
    firmId,
    contact: { id: contactId },
    metWhere: "på messen",
    phone: "40 50 60 70",
    locale: "da",
    subject: "Kan I tage en eller to?",
    body: "Kære {{kontakt}}\n\nTak for snakken {{hvor vi mødtes}}.\n\n{{mit navn}}, {{min telefon}}",
  };
  return { actor, firmId, contactId, enquiry };
}

const problem = (code: string, field: string): unknown => expect.objectContaining({ code, field });

describe("asking a firm", () => {
  test("writes enquiry, step, message and mail, filled in", async () => {
    const { actor, enquiry } = await prepared();
    const { id } = await askFirm(actor, enquiry);
    const [row] = await read().select().from(enquiries).where(eq(enquiries.id, id));
    expect(row).toMatchObject({ state: "sent", waitingSince: null, volunteerId: actor.userId });
    const [message] = await read().select().from(messages);
    expect(message?.text).toContain("Tak for snakken på messen.");
    expect(message?.text).toContain("40 50 60 70");
    expect(await read().select().from(enquirySteps)).toMatchObject([
      { kind: "sent", byUserId: actor.userId },
    ]);
    const mails = await read().select().from(outgoingMails).where(eq(outgoingMails.template, "enquiry"));
    expect(mails).toMatchObject([{ state: "queued", about: { enquiryId: id, messageId: message?.id } }]);
    expect(JSON.stringify(mails)).not.toContain("snakken");
  });

  test("the same form twice, also at once, is one enquiry and one mail", async () => {
    const { actor, enquiry } = await prepared();
    const [a, b] = await Promise.all([askFirm(actor, enquiry), askFirm(actor, enquiry)]);
    expect(a.id).toBe(b.id);
    expect((await askFirm(actor, enquiry)).id).toBe(a.id);
    const mails = await read().select().from(outgoingMails).where(eq(outgoingMails.template, "enquiry"));
    expect(mails).toHaveLength(1);
  });

  test("somebody new at the firm becomes a contact person with a source", async () => {
    const { actor, enquiry, firmId } = await prepared();
    const contact = { name: "Søren", email: "soren@vask.example" };
    await expect(askFirm(actor, { ...enquiry, contact })).rejects.toEqual(problem("sourceMissing", "source"));
    await askFirm(actor, { ...enquiry, contact, source: "jeres hjemmeside" });
    const [made] = await read().select().from(firmContacts).where(eq(firmContacts.email, contact.email));
    expect(made).toMatchObject({ firmId, name: "Søren", source: "jeres hjemmeside" });
  });

  test("says what is missing: own phone, a placeholder, an address", async () => {
    const { actor, enquiry, firmId } = await prepared();
    const { phone, ...without } = enquiry;
    expect(phone).toBeDefined();
    await expect(askFirm(actor, without)).rejects.toEqual(problem("ownPhoneMissing", "phone"));
    await expect(askFirm(actor, { ...enquiry, body: "Hej {{navn}}" })).rejects.toEqual(
      problem("placeholderUnknown", "body"),
    );
    const mute = await aFirmContact(actor, firmId, { email: undefined });
    await expect(askFirm(actor, { ...enquiry, contact: { id: mute } })).rejects.toEqual(
      problem("contactWithoutEmail", "contact"),
    );
  });

  test("a no in force stops it, whichever its scope", async () => {
    const { actor, enquiry, firmId, contactId } = await prepared();
    const other = await aFirmContact(actor, firmId);
    await noteRefusal(actor, firmId, { scope: "address", contactId, via: "call" });
    await expect(askFirm(actor, enquiry)).rejects.toEqual(problem("refusedAddress", "contact"));
    await askFirm(actor, { ...enquiry, contact: { id: other } });
    await noteRefusal(actor, firmId, { scope: "workplace", via: "call" });
    await expect(askFirm(actor, { ...enquiry, requestId: newId(), contact: { id: other } })).rejects.toEqual(
      problem("refusedFirm", "contact"),
    );
  });

  test("a candidate's name, phone, e-mail or a CPR number stops it, until the candidate agrees", async () => {
    const { actor, enquiry, firmId } = await prepared();
    await anAgreement(actor);
    const { id } = await aCandidate(actor, {
      calledName: "Rahel",
      fullName: "Rahel Tesfay Gebre",
      phone: "22 33 44 55",
      email: "rahel@example.org",
      profileText: undefined,
    });
    const holding = (body: string) => askFirm(actor, { ...enquiry, requestId: newId(), body });
    for (const body of ["Rahel kan begynde nu", "ring på 22334455", "skriv til RAHEL@example.org"]) {
      await expect(holding(body)).rejects.toEqual(problem("leak", "body"));
    }
    await expect(holding("cpr 010190-1234")).rejects.toEqual(problem("cpr", "body"));
    await expect(holding("Jeg kender en Gebre")).rejects.toEqual(problem("leakMaybe", "body"));
    await askFirm(actor, { ...enquiry, requestId: newId(), body: "Jeg kender en Gebre", namesChecked: true });
    await expect(askFirm(actor, { ...enquiry, metWhere: "hos Rahel" })).rejects.toEqual(
      problem("leak", "body"),
    );
    await aConsent(actor, id, { purpose: "identity-to-firm", firmId });
    await holding("Rahel kan begynde nu");
    const elsewhere = await anEnquiry(actor);
    await expect(
      anEnquiry(actor, {
        firmId: elsewhere.firmId,
        contactId: elsewhere.contactId,
        body: "Rahel kan begynde",
      }),
    ).rejects.toEqual(problem("leak", "body"));
  });

  test("a contact person may share a first name with a candidate", async () => {
    const { actor, enquiry, firmId } = await prepared();
    await anAgreement(actor);
    await aCandidate(actor, { calledName: "Maria", fullName: "Maria Kovalenko" });
    const contact = { id: await aFirmContact(actor, firmId, { name: "Maria Hansen" }) };
    const { body } = await composeEnquiry(read(), actor, { ...enquiry, contact });
    expect(body).toContain("Kære Maria Hansen");
    await askFirm(actor, { ...enquiry, contact, body: "Kære Maria\n\nTak for sidst." });
    await expect(
      askFirm(actor, {
        ...enquiry,
        requestId: newId(),
        contact,
        body: "Jeg vil gerne fortælle om Maria fra Ukraine",
      }),
    ).rejects.toEqual(problem("leak", "body"));
  });

  test("another group's firm and contact person do not exist", async () => {
    const { enquiry, actor } = await prepared();
    const { coordinator: stranger } = await aGroup();
    const gone: unknown = expect.objectContaining({ init: { status: 404 } });
    await expect(askFirm(stranger, enquiry)).rejects.toEqual(gone);
    const own = await aFirm(stranger);
    await expect(askFirm(stranger, { ...enquiry, firmId: own })).rejects.toEqual(gone);
    await expect(askFirm(actor, { ...enquiry, contact: { id: newId() } })).rejects.toEqual(gone);
  });
});
