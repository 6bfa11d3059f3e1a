import type { HtmlElement, HtmlNode } from "./html-tree.server";

/**
 * What a mail program says that a part of its HTML is: "quote" for history in a container of its own,
 * "history-below" for what stands above history that runs to the end, "signature", or "footer" for what the
 * program itself adds.
 */
export type HtmlRole = "quote" | "history-below" | "signature" | "footer";

/**
 * Names of classes, ids, `name`, `data-marker` and `fairemail`: Gmail, Thunderbird, Yahoo, Proton, Tuta, Zoho,
 * Outlook (web, Mac, phone), Zimbra, GMX and web.de, Spark, Front, HubSpot, Roundcube, Airmail, Mail.ru,
 * NetEase, FairEmail, Edison, Missive, Notes and Verse, Canary, Mailbird, Postbox and Superhuman, as they write them.
 */
const roles = new Map<string, HtmlRole>([
  ...named("quote", [
    "gmail_attr", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "quote",
    "olk_src_body_section", "mail-editor-reference-message-container", "__quoted_text__", "__headers__", "reply-intro",
    "messagereplysection", "front-blockquote", "hs_reply", "clean_bq", "mail-quote-collapse", "isreplycontent", "reference",
    "cite2", "edo-original", "missive_quote", "domino-section", "canaryblockquote", "history_container", "__pbconvhr",
    "__pbconvbody",
  ]), // prettier-ignore
  ...named("history-below", [
    "divrplyfwdmsg", "appendonsend", "outlookmessageheader", "zwchr", "stopspelling", "__divider__",
  ]), // prettier-ignore
  ...named("signature", [
    "gmail_signature", "gmail_signature_prefix", "moz-signature", "protonmail_signature_block", "signature",
    "applemailsignature", "messagesignaturesection", "io-ox-signature", "sh-signature", "front-signature", "__sig_pre__", "__sig_post__",
  ]), // prettier-ignore
  ...named("footer", [
    "ms-outlook-mobile-signature", "composer_signature", "ymail_android_signature", "ymail_ios_signature",
    "protonmail_signature_block-proton",
  ]), // prettier-ignore
]);
const naming = ["class", "id", "name", "data-marker", "data-smartmail", "fairemail"];
/** What programs put before the names of others when they quote them. */
const prefix = /^(?:x_|m_-?\d+|ydp[0-9a-f]{1,20}|yiv\d{1,12})+/;
/** A name with a number of its own behind: "yahoo_quoted_0123". */
const numbered = /[_-]\d+$/;
const headerBorder =
  /border-top\s*:[^;]{0,40}(?:#(?:e1e1e1|b5c4df|e5e5e5)|rgb\(\s*(?:225, ?225, ?225|181, ?196, ?223|229, ?229, ?229)\s*\))|border-top-color\s*:\s*(?:rgb\(\s*229, ?229, ?229\s*\)|#(?:e1e1e1|b5c4df|e5e5e5))/;

function named(role: HtmlRole, names: string[]): [string, HtmlRole][] {
  return names.map((name) => [name, role]);
}

/**
 * The role of an element by its program's own marking; null for all others.
 * @param inGmailQuote whether it stands inside a `div.gmail_quote`
 */
export function roleOf(element: HtmlElement, inGmailQuote: boolean): HtmlRole | null {
  const { tag, attributes } = element;
  if (tag === "blockquote") return isIndent(attributes, inGmailQuote) ? null : "quote";
  if (tag === "signature") return "signature";
  if (attributes.size === 0) return null;
  for (const name of naming) {
    const value = attributes.get(name);
    if (value === undefined || (name === "name" && tag !== "div")) continue;
    for (const word of value.toLowerCase().slice(0, 300).split(/\s+/)) {
      const plain = word.replace(prefix, "");
      if (/^gmail_(?:attr|quote)/.test(plain) && firstWords(element).startsWith("-----")) return null;
      const role = roles.get(plain) ?? roles.get(plain.replace(numbered, ""));
      if (role && !(name === "class" && (plain === "quote" || plain === "signature" || plain === "cite")))
        return role;
      if (plain === "gmail_quote" && tag === "div" && isWholeQuote(element)) return "quote";
    }
  }
  if (tag !== "div" && tag !== "p") return null;
  return headerBorder.test((attributes.get("style") ?? "").toLowerCase()) ? "history-below" : null;
}

/**
 * Gmail wraps the line above the quote, the quote itself and answers written between its parts in one
 * `div.gmail_quote`: then only the parts are history. Without parts inside, all of it is.
 */
function isWholeQuote(element: HtmlElement): boolean {
  const waiting = [...element.children];
  for (let looked = 0; looked < 60; looked++) {
    const node = waiting.pop();
    if (node === undefined) return true;
    if (typeof node === "string" || !("tag" in node)) continue;
    if (node.tag === "blockquote") return false;
    waiting.push(...node.children.slice(0, 20));
  }
  return false;
}

/** The container that Gmail puts around a quote, or around a mail that is passed on. */
export function isGmailQuote({ tag, attributes }: HtmlElement): boolean {
  return tag === "div" && /\bgmail_quote\b/.test(attributes.get("class") ?? "");
}

/**
 * A blockquote that only indents the writer's own words. Gmail's own button for that gives them the class of
 * its quotes, but neither their border nor their container.
 */
function isIndent(attributes: ReadonlyMap<string, string>, inGmailQuote: boolean): boolean {
  if (attributes.get("type") === "cite" || attributes.has("cite")) return false;
  const style = attributes.get("style") ?? "";
  const names = attributes.get("class") ?? "";
  if (/gmail_quote/.test(names)) return !inGmailQuote && !/border-left/i.test(style);
  if (/cite|quote/i.test(names)) return false;
  return /border:\s*none|margin:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px/i.test(style);
}

/** The first words of an element, as far as a few of its first descendants hold any. */
function firstWords(element: HtmlElement): string {
  let node: HtmlNode | undefined = element;
  for (let depth = 0; depth < 8 && node !== undefined; depth++) {
    if (typeof node === "string") return node.trim().slice(0, 60);
    if (!("tag" in node)) return "";
    node = node.children.find((child) => (typeof child === "string" ? child.trim() !== "" : "tag" in child));
  }
  return "";
}
