import { z } from "zod";
import { email, line, name, note, phone, requestId } from "~/app/domain/forms/fields.server";

/** What a volunteer fills in to ask a firm. Subject and body may still hold placeholders. */
export const enquirySchema = z
  .object({
    requestId: requestId(),
    intent: z.enum(["preview", "send"]),
    /** A contact person's id, or "new". */
    contact: z.string().max(40),
    newName: name().optional(),
    newEmail: email().optional(),
    source: line(200).optional(),
    metWhere: line(200),
    phone: phone().optional(),
    locale: z.enum(["da", "en"]),
    subject: line(150),
    body: note(8_000),
    /** Ticked where a word that is part of a candidate's name is meant for somebody else. */
    namesChecked: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    if (value.contact !== "new") return;
    for (const field of ["newName", "newEmail"] as const) {
      if (!value[field]) context.addIssue({ code: "custom", path: [field], message: "required" });
    }
  });

/** A new enquiry, as the domain takes it. */
export type NewEnquiry = {
  requestId: string;
  firmId: string;
  /** The contact person who gets the mail, or somebody new at the firm. */
  contact: { id: string } | { name: string; email: string };
  /** Where the address comes from; needed where the contact person's own says nothing. */
  source?: string;
  /** "Hvor mødtes I?" */
  metWhere: string;
  /** The volunteer's own phone, needed where the account has none. */
  phone?: string;
  locale: "da" | "en";
  subject: string;
  body: string;
  namesChecked?: boolean;
};

/** The form's values as the domain takes them. */
export function newEnquiryOf(firmId: string, form: z.output<typeof enquirySchema>): NewEnquiry {
  const { contact, newName, newEmail, ...rest } = form;
  return {
    ...rest,
    firmId,
    contact: contact === "new" ? { name: newName ?? "", email: newEmail ?? "" } : { id: contact },
  };
}
