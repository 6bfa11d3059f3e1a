import { toE164 } from "~/app/domain/rules/phone";

/** What stands in place of somebody's name, number or address. */
export const erased = "[slettet]";
/** What stands in place of others than the one whose file it is. */
export const blackedOut = "█████";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** Words as people write them again: any white space between them. */
const words = (text: string) => escaped(text.trim()).replace(/\s+/g, "\\s+");

/** A telephone number however its digits are grouped, with or without its country. */
function digits(phone: string): string | null {
  const number = toE164(phone);
  if (!number) return null;
  const own = number.startsWith("+45") ? number.slice(3) : number.slice(1);
  return `(?:(?:\\+|00)?45[\\s.-]*)?${[...own].join("[\\s.()-]{0,2}")}`;
}

/** By what somebody can be found in a text. */
export type Marks = { names: readonly (string | null)[]; phone?: string | null; email?: string | null };

/** Takes somebody out of a text. */
export type Redactor = ((text: string) => string) & { put: string };

/**
 * Takes somebody out of texts: their names as whole words, whatever their case, their telephone number and mail address.
 * @param put stands in their place
 * @returns the text without them; the same text where they are not in it
 */
export function redactor(of: readonly Marks[], put = erased): Redactor {
  const parts = of.flatMap(({ names, phone, email }) => [
    ...names.filter((name): name is string => Boolean(name && name.trim().length > 1)).map(words),
    ...(email ? [escaped(email)] : []),
    ...(phone ? [digits(phone) ?? words(phone)] : []),
  ]);
  if (parts.length === 0) return Object.assign((text: string) => text, { put });
  // The longest first: "Amina Haddad" before "Amina".
  const any = [...new Set(parts)].sort((a, b) => b.length - a.length).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu");
  // A Danish genitive is the name too.
  const genitive = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?=s(?![\\p{L}\\p{N}]))`, "giu");
  return Object.assign((text: string) => text.replace(genitive, put).replace(pattern, put), { put });
}

/** Redacts every text within a JSON value; keys stay. Of an object whose name is theirs nothing else is left either. */
export function redactJson(value: unknown, redact: Redactor): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((part) => redactJson(part, redact));
  if (value === null || typeof value !== "object") return value;
  const isTheirs =
    "name" in value && typeof value.name === "string" && redact(value.name).trim() === redact.put;
  const blank = (part: unknown) =>
    isTheirs && typeof part === "string" ? redact.put : redactJson(part, redact);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, blank(part)]));
}
