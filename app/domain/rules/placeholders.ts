import { fold } from "./fold";

/** The placeholders a mail template may hold; the names are Danish in templates of both languages. */
export const placeholders = [
  "kontakt",
  "virksomhed",
  "by",
  "mit navn",
  "min telefon",
  "gruppe",
  "kommune",
  "hvor vi mødtes",
] as const;
export type Placeholder = (typeof placeholders)[number];

const byName = new Map<string, Placeholder>(placeholders.map((name) => [fold(name), name]));
const inBraces = /\{\{([^{}]*)\}\}/g;

/** The known placeholders in a template, each once, in the order they are met. */
export function placeholdersIn(template: string): Placeholder[] {
  const found = [...template.matchAll(inBraces)].map((match) => byName.get(fold(match[1] ?? "")));
  return [...new Set(found.filter((name) => name !== undefined))];
}

/**
 * What stands in double braces and is no placeholder, and braces that were opened or closed alone,
 * as written and each once. A template with any of them cannot be saved.
 */
export function unknownPlaceholders(template: string): string[] {
  const unknown = [...template.matchAll(inBraces)]
    .filter((match) => !byName.has(fold(match[1] ?? "")))
    .map((match) => match[0]);
  const rest = template.replace(inBraces, "\n");
  const broken = [...rest.matchAll(/\{\{.{0,30}|.{0,30}\}\}/g)].map((match) => match[0].trim());
  return [...new Set([...unknown, ...broken])];
}

/**
 * The template with its placeholders filled. One without a value stays as it is and is named in
 * `missing`: show it in the preview, and send nothing while there is any. Values are put in as they
 * are; braces inside them mean nothing.
 */
export function fillPlaceholders(
  template: string,
  values: Partial<Record<Placeholder, string | null>>,
): { text: string; missing: Placeholder[] } {
  const missing = new Set<Placeholder>();
  const text = template.replace(inBraces, (whole: string, inner: string) => {
    const name = byName.get(fold(inner));
    if (name === undefined) return whole;
    const value = values[name]?.trim();
    if (value) return value;
    missing.add(name);
    return whole;
  });
  return { text, missing: [...missing] };
}
