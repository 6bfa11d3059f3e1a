import { z } from "zod";
import { mailNameProblem } from "./mail-name";
import { municipalityByCode } from "~/db/municipalities.server";

/** The four-digit code of one of the 98 municipalities. */
export const municipalityCode = () =>
  z
    .string()
    .max(4)
    .refine((code) => municipalityByCode(code) !== null, "choose");

/** The local part of a group's own mail address: lower-cased, of at most 22 characters. */
export const mailName = () =>
  z
    .string()
    .max(64)
    .transform((text) => text.trim().toLowerCase())
    .superRefine((text, ctx) => {
      const problem = mailNameProblem(text);
      if (problem) ctx.addIssue({ code: "custom", message: problem });
    });
