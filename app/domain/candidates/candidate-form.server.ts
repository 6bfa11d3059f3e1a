import { z } from "zod";
import {
  email,
  line,
  name,
  note,
  phone,
  plainDate,
  requestId,
  version,
  whole,
} from "~/app/domain/forms/fields.server";
import { isPast, today } from "~/app/domain/rules/plain-date";
import { candidateLocales } from "~/app/i18n/side/registry";
import { channels, danishModules, danishTests, genders } from "./choices";

const soFar = () => plainDate().refine((date) => date === today() || isPast(date), "dateFuture");
const youngest = () => new Date().getUTCFullYear() - 14;

const certificate = z
  .object({ name: line(120).optional(), expiresOn: plainDate().optional() })
  .refine((row) => row.name !== undefined || row.expiresOn === undefined, {
    error: "required",
    path: ["name"],
  });

const fields = z.object({
  calledName: name(),
  fullName: name().optional(),
  phone: phone().optional(),
  email: email().optional(),
  preferredChannel: z.enum(channels).optional(),
  locale: z.enum(candidateLocales).optional(),
  languages: line().optional(),
  needsInterpreter: z.enum(["yes", "no"]).optional(),
  interpreterLanguage: line(80).optional(),
  danishModule: z.enum(danishModules).optional(),
  danishTest: z.enum(danishTests).optional(),
  municipalStatus: line().optional(),
  municipalStatusSaidBy: line(120).optional(),
  municipalStatusSaidOn: soFar().optional(),
  municipalityCode: z
    .string()
    .regex(/^[0-9]{4}$/)
    .optional(),
  caseworkerName: line(120).optional(),
  caseworkerPhone: phone().optional(),
  caseworkerEmail: email().optional(),
  skills: note(2000).optional(),
  certificates: z.array(certificate.optional()).max(40).optional(),
  transport: note(500).optional(),
  availability: note(500).optional(),
  wishes: note(2000).optional(),
  motivation: note(2000).optional(),
  profileText: note(600).optional(),
  gender: z.enum(genders).optional(),
  birthYear: whole(1920, youngest()).optional(),
  responsibleId: z.uuid().optional(),
});

/** What a status is worth depends on who in the municipality said it, and when. */
const withSource = (value: { municipalStatus?: string; municipalStatusSaidBy?: string }) =>
  value.municipalStatus === undefined || value.municipalStatusSaidBy !== undefined;
const withDay = (value: { municipalStatus?: string; municipalStatusSaidOn?: string }) =>
  value.municipalStatus === undefined || value.municipalStatusSaidOn !== undefined;
const saidBy = { error: "statusSource", path: ["municipalStatusSaidBy"] };
const saidOn = { error: "statusDay", path: ["municipalStatusSaidOn"] };

/** A new candidate: the called name is enough. No CPR number, health or nationality, here or anywhere. */
export const newCandidateForm = fields
  .extend({ requestId: requestId().optional() })
  .refine(withSource, saidBy)
  .refine(withDay, saidOn);

/** The same fields of a candidate who is known, with the version that was shown. */
export const candidateForm = fields
  .extend({ version: version() })
  .refine(withSource, saidBy)
  .refine(withDay, saidOn);

/** What is known about a candidate, as typed and cleaned. */
export type CandidateDetails = z.output<typeof fields>;
