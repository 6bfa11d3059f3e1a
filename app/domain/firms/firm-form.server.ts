import { z } from "zod";
import {
  cvr,
  email,
  line,
  name,
  note,
  phone,
  plainDate,
  pNumber,
  requestId,
  version,
  whole,
} from "~/app/domain/forms/fields.server";
import { today } from "~/app/domain/rules/plain-date";
import { municipalityByCode } from "~/db/municipalities.server";

/** A field that may stay empty; one of spaces alone counts as empty. */
const maybe = <Field extends z.ZodType<string | undefined, string>>(field: Field) =>
  field.optional().transform((value) => (value === "" ? undefined : value));

/** DB07 and DB25 have six digits; an ancestor in the tree has fewer. Written with or without dots. */
const industryCode = z
  .string()
  .max(20)
  .transform((text) => text.replace(/[\s.]/g, ""))
  .refine((code) => /^\d{2,6}$/.test(code), "industryCode");

const website = line(200)
  .transform((text) => (/^https?:\/\//i.test(text) ? text : `https://${text}`))
  .refine((address) => URL.canParse(address) && new URL(address).hostname.includes("."), "website");

const firmFields = {
  name: name(),
  town: maybe(line(100)),
  address: maybe(line()),
  postcode: maybe(line(10)),
  municipalityCode: z
    .string()
    .refine((code) => municipalityByCode(code) !== null, "choose")
    .optional(),
  areaId: z.uuid().optional(),
  cvr: cvr().optional(),
  pNumber: pNumber().optional(),
  industryCode: industryCode.optional(),
  industryVersion: z.enum(["DB25", "DB07"]).optional(),
  employees: whole(0, 500_000).optional(),
  phone: phone().optional(),
  website: website.optional(),
  note: maybe(note()),
};

/** A new firm, with its first contact person if there is one. */
export const newFirmForm = z.object({
  ...firmFields,
  contactName: name().optional(),
  contactTitle: maybe(line(120)),
  contactEmail: email().optional(),
  source: maybe(line()),
  requestId: requestId(),
  /** The person has seen that a firm like it is there already. */
  addAnyway: z.boolean().optional(),
});

/** What is known of a firm, put right. */
export const editFirmForm = z.object({ ...firmFields, version: version() });

const contactFields = {
  name: name(),
  title: maybe(line(120)),
  email: email().optional(),
  phone: phone().optional(),
  source: maybe(line()),
};

/** A new person at a firm. */
export const newFirmContactForm = z.object({ ...contactFields, requestId: requestId() });

/** A person at a firm, put right. */
export const editFirmContactForm = z.object({ ...contactFields, version: version() });

/** A no, as a volunteer notes it. */
export const refusalForm = z.object({
  scope: z.enum(["address", "workplace", "firm"]),
  /** Whose address, with scope address. */
  contactId: z.uuid().optional(),
  via: z.enum(["call", "visit", "mail", "other"]),
  words: maybe(line(500)),
});

/** Who at the firm asked for a no to be lifted, and when. */
export const refusalLiftForm = z.object({
  requestedBy: name(),
  requestedOn: plainDate().refine((date) => date <= today(), "dateFuture"),
});
