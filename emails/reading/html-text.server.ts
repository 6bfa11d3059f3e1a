import { addressOf } from "./html-link.server";
import { isHidden } from "./html-hidden.server";
import { Lines } from "./html-lines.server";
import { isGmailQuote, roleOf, type HtmlRole } from "./html-roles.server";
import { htmlTree, type HtmlElement, type HtmlNode } from "./html-tree.server";
import { marks } from "./marks.server";

const silent = new Set("style script title head noscript xml svg template object select".split(" "));
const blocks = new Set(
  "address article aside body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul blockquote".split(
    " ",
  ),
);
const paragraphs = new Set(["p", "h1", "h2", "h3", "ul", "ol"]);

/**
 * The text of an HTML mail, line by line. Quoted history comes out behind ">", and where a mail program's
 * own marking says that history, a signature or a footer begins, a line of `marks` that `splitReply` knows.
 * One pass over a tree of bounded depth.
 */
export function htmlToText(html: string): string {
  const lines = new Lines();
  readNode(htmlTree(html), lines);
  return lines.end();
}

function readNode(node: HtmlNode, lines: Lines): void {
  if (typeof node === "string") {
    lines.text(node);
    return;
  }
  if (!("tag" in node)) {
    // Samsung's mail program says it in a comment.
    if (node.comment === "originalMessage") lines.mark(marks.historyBelow);
    return;
  }
  const { tag } = node;
  if (silent.has(tag) || isHidden(node)) return;
  if (tag === "br") {
    lines.lineBreak();
    return;
  }
  if (tag === "img") {
    lines.text(emojiOf(node));
    return;
  }
  const block = blocks.has(tag);
  if (tag === "td" || tag === "th") lines.cell();
  if (block) lines.block();
  const role =
    node.attributes.size > 0 || tag === "blockquote" || tag === "signature"
      ? roleOf(node, lines.gmailQuotes > 0)
      : null;
  const gmail = isGmailQuote(node) ? 1 : 0;
  lines.gmailQuotes += gmail;
  const inList = lines.lists.length > 0;
  const spaced = paragraphs.has(tag) && !inList && !isTight(node);
  if (spaced || tag === "hr") lines.blank();
  if (tag === "li") lines.item();
  const list = listOf(node);
  if (list !== null) lines.lists.push(list);
  if (role) readRole(node, role, lines);
  else readChildren(node, lines);
  if (list !== null) lines.lists.pop();
  if (tag === "a") lines.text(addressOf(node));
  lines.gmailQuotes -= gmail;
  if (block) lines.block();
  if (spaced) lines.gap();
}

function readChildren(node: HtmlElement, lines: Lines): void {
  const preformatted = node.tag === "pre";
  if (preformatted) lines.preformatted++;
  for (const child of node.children) readNode(child, lines);
  if (preformatted) lines.preformatted--;
}

function readRole(node: HtmlElement, role: HtmlRole, lines: Lines): void {
  switch (role) {
    case "quote":
      lines.block();
      lines.depth++;
      readChildren(node, lines);
      lines.block();
      lines.depth--;
      return;
    case "history-below":
      lines.mark(marks.historyBelow);
      readChildren(node, lines);
      return;
    case "signature":
    case "footer":
      lines.mark(role === "footer" ? marks.footerFrom : marks.signatureFrom);
      readChildren(node, lines);
      lines.mark(marks.until);
      return;
  }
}

/** For a list its first number, 0 for one with bullets; null for all else. */
function listOf({ tag, attributes }: HtmlElement): number | null {
  if (tag === "ul") return 0;
  if (tag !== "ol") return null;
  const start = Number(attributes.get("start") ?? 1);
  return Number.isInteger(start) && start > 0 && start < 10_000 ? start : 1;
}

/** Word's paragraphs, and others that say so, stand without a blank line between. */
function isTight({ attributes }: HtmlElement): boolean {
  if (/MsoNormal|MsoListParagraph|MsoPlainText/i.test(attributes.get("class") ?? "")) return true;
  return /(?:^|;|\s)margin\s*:\s*0(?:px|cm|in|pt)?\s*(?:;|$)/i.test(attributes.get("style") ?? "");
}

/** Gmail and others write an emoji as a picture whose text it is. */
function emojiOf({ attributes }: HtmlElement): string {
  const text = attributes.get("alt") ?? "";
  return text.length <= 8 && /^\p{Extended_Pictographic}/u.test(text) ? text : "";
}
