/**
 * The kinds of field that forms are built from. Each gives cleaned text, and a code of `problemsText`
 * where it does not fit. Lengths are UTF-16 code units, as the browser's maxLength counts.
 */
import { z } from "zod";
import { findCpr } from "~/app/domain/rules/cpr-guard";
import { isCvr, isPNumber, normaliseCvr, normalisePNumber } from "~/app/domain/rules/cvr";
import { isEmail, normaliseEmail } from "~/app/domain/rules/email";
import { cleanName, longestName } from "~/app/domain/rules/names";
import { displayPhone, toE164 } from "~/app/domain/rules/phone";
import { isPast, isPlainDate } from "~/app/domain/rules/plain-date";
import { cleanText } from "~/app/domain/rules/clean-text";

const withoutCpr = (text: string) => findCpr(text) === null;

/** One line of text, cleaned, without a CPR number. */
export const line = (most = 200) =>
  z
    .string()
    .max(most)
    .overwrite((text) => cleanText(text).replace(/\s+/g, " "))
    .refine(withoutCpr, "cpr");

/** Several lines of text, cleaned, without a CPR number. */
export const note = (most = 20_000) => z.string().max(most).overwrite(cleanText).refine(withoutCpr, "cpr");

/** A name of a person or firm: one word is enough, in any script. */
export const name = () =>
  z
    .string()
    .max(longestName)
    .overwrite(cleanName)
    .refine((text) => text.length > 0, "required")
    .refine(withoutCpr, "cpr");

/** An e-mail address, lower-cased, without a CPR number. */
export const email = () =>
  z.string().max(254).overwrite(normaliseEmail).refine(isEmail, "email").refine(withoutCpr, "cpr");

/** A phone number as people write it. */
export const phone = () =>
  z
    .string()
    .max(40)
    .refine((text) => toE164(text) !== null, "phone")
    .overwrite(displayPhone);

/** A CVR number with its checksum. */
export const cvr = () => z.string().max(20).overwrite(normaliseCvr).refine(isCvr, "cvr");

/** A P-number: 10 digits. */
export const pNumber = () => z.string().max(20).overwrite(normalisePNumber).refine(isPNumber, "pNumber");

/** A calendar day, `YYYY-MM-DD`. */
export const plainDate = () => z.string().refine(isPlainDate, "date");

/** A calendar day that has not passed. */
export const comingDate = () => plainDate().refine((date) => !isPast(date), "datePast");

/** A whole number within limits. */
export const whole = (least: number, most: number) =>
  z.number("notANumber").int("notANumber").min(least).max(most);

/** The id that a form carries so that posting it twice counts once. */
export const requestId = () => z.uuid();

/** The version that the form showed, so that two who edit are told of each other. */
export const version = () => z.number().int().min(1);
