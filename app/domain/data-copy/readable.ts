import type { Locale } from "~/app/i18n/words";
import { copyText } from "~/app/i18n/copy";
import { longDateTime } from "~/app/i18n/dates";

/** A section of the readable file: rows of names and values. */
export type CopySection = { title: string; rows: { label: string; value: string }[][] };

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`).replace(/\n/g, "<br>");

/** A value in words. */
export function inWords(value: unknown, locale: Locale): string {
  if (value instanceof Date) return longDateTime(value, locale);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return copyText[locale][value ? "yes" : "no"];
  if (Array.isArray(value)) return value.map((part) => inWords(part, locale)).join(", ");
  if (value !== null && typeof value === "object")
    return Object.entries(value)
      .filter(([, part]) => part !== null && part !== "")
      .map(([key, part]) => `${copyText[locale].columns[key] ?? key}: ${inWords(part, locale)}`)
      .join("; ");
  return String(value);
}

/** One HTML page that any browser opens and prints: no script, no style from elsewhere. */
export function readableHtml(
  copy: { name: string; group: string; withheld: boolean; units: string[]; sections: readonly CopySection[] },
  locale: Locale,
): string {
  const t = copyText[locale];
  const section = ({ title, rows }: CopySection) =>
    `<section><h2>${escape(title)}</h2>${rows
      .map(
        (row) =>
          `<dl>${row
            .map(({ label, value }) => `<dt>${escape(label)}</dt><dd dir="auto">${escape(value)}</dd>`)
            .join("")}</dl>`,
      )
      .join("")}</section>`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escape(t.title(copy.name))}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1rem/1.5 Verdana,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
dl{border-top:1px solid #999;padding:.5rem 0;margin:0}dt{font-weight:bold}dd{margin:0 0 .4rem;overflow-wrap:anywhere}</style>
</head><body><h1>${escape(t.title(copy.name))}</h1><p>${escape(t.lead(copy.group))}</p>
${copy.withheld ? `<p><strong>${escape(t.withheld)}</strong></p>` : ""}<p>${escape(t.others)}</p>${copy.units.length > 0 ? `<p>${escape(t.units(copy.units.join(", ")))}</p>` : ""}
${copy.sections
  .filter(({ rows }) => rows.length > 0)
  .map(section)
  .join("\n")}
<section><h2>${escape(t.rights)}</h2><p>${escape(t.rightsText)}</p></section></body></html>
`;
}
