import { decodeWords } from "postal-mime";

/** The value of a Content-Type or Content-Disposition header, lower case, and its parameters. */
export type Parameters = { value: string; parameters: ReadonlyMap<string, string> };

const mostLooked = 4_000;
const parameter = /;\s*([\w!#$&.+-]{1,40}(?:\*\d{1,2})?\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;\s"]*))/g;

/** Reads a structured header value, RFC 2231 (continued and encoded parameters) included. */
export function parametersOf(header: string | undefined): Parameters {
  const text = (header ?? "").slice(0, mostLooked);
  const semicolon = text.indexOf(";");
  const value = (semicolon < 0 ? text : text.slice(0, semicolon)).trim().toLowerCase();
  const parameters = new Map<string, string>();
  if (semicolon < 0) return { value, parameters };
  for (const [, name = "", quoted, bare] of text.slice(semicolon).matchAll(parameter)) {
    const [base = "", ...marks] = name.toLowerCase().split("*");
    const written = quoted === undefined ? (bare ?? "") : quoted.replace(/\\(.)/g, "$1");
    const content = marks.at(-1) === "" ? fromPercents(written, parameters.has(base)) : written;
    const isContinued = marks.some((mark) => /^\d+$/.test(mark) && mark !== "0");
    if (isContinued) parameters.set(base, (parameters.get(base) ?? "") + content);
    else if (!parameters.has(base) || marks.length > 0) parameters.set(base, content);
  }
  for (const [name, content] of parameters) {
    if (content.includes("=?")) parameters.set(name, decodeWords(content));
  }
  return { value, parameters };
}

/** RFC 2231: "utf-8'da'pr%C3%B8ve.pdf"; continued pieces have no charset of their own. */
function fromPercents(text: string, isContinuation: boolean): string {
  const found = isContinuation ? null : /^([\w-]{0,40})'[\w-]{0,20}'(.*)$/s.exec(text);
  const encoded = found?.[2] ?? text;
  const bytes = Buffer.from(
    encoded.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
  return /^(?:iso-8859-1|windows-1252)$/i.test(found?.[1] ?? "")
    ? bytes.toString("latin1")
    : bytes.toString("utf8");
}
