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
  const role = node.attributes.size > 0 || tag === "blockquote" ? roleOf(node, lines.gmailQuotes > 0) : null;
  const gmail = isGmailQuote(node) ? 1 : 0;
  lines.gmailQuotes += gmail;
  const spaced = paragraphs.has(tag) && !isTight(node);
  if (spaced || tag === "hr") lines.blank();
  if (role) readRole(node, role, lines);
  else readChildren(node, lines);
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

/** Preview lines and the like that no reader sees. */
function isHidden({ attributes }: HtmlElement): boolean {
  if (attributes.size === 0) return false;
  return attributes.has("hidden") || /display\s*:\s*none/i.test(attributes.get("style") ?? "");
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

/** What comes after so many lines stands in the last. */
const mostLines = 20_000;

/** Lines of text as they come: collapses spaces as HTML does, and puts ">" before quoted ones. */
class Lines {
  depth = 0;
  preformatted = 0;
  /** how many of Gmail's own quotes stand open */
  gmailQuotes = 0;
  private readonly lines: string[] = [];
  // Pieces, not one growing string: asking a growing string how it ends costs its whole length each time.
  private pieces: string[] = [];
  private afterSpace = true;
  private hardSpace = false;
  private wantsGap = false;
  private ended = false;

  text(text: string): void {
    if (text === "") return;
    if (this.preformatted > 0) {
      const [first = "", ...more] = text.split("\n");
      this.add(first);
      more.some((next, at) => {
        this.lineBreak();
        const isLast = this.lines.length >= mostLines;
        this.add(isLast ? more.slice(at).join(" ") : next);
        return isLast;
      });
      return;
    }
    if (text.includes("\u00a0")) this.hardSpace = true;
    const flat = text.replace(/[ \t\r\n\f\u00a0]+/g, " ");
    this.add(this.afterSpace && flat.startsWith(" ") ? flat.slice(1) : flat);
  }

  cell(): void {
    if (!this.afterSpace) this.add(" ");
  }

  lineBreak(): void {
    if (!this.flush()) this.blank();
  }

  /** A block begins or ends: a line of hard spaces only is a blank one. */
  block(): void {
    const spacer = this.hardSpace;
    if (!this.flush() && spacer) this.blank();
  }

  blank(): void {
    this.wantsGap = false;
    const last = this.lines.at(-1);
    if (last !== undefined && last.replace(/^>* ?/, "") !== "") this.lines.push(this.prefix().trimEnd());
  }

  /** A blank line if anything follows. */
  gap(): void {
    this.wantsGap = true;
  }

  /** Within quoted history marks say nothing. */
  mark(mark: string): void {
    this.flush();
    if (this.depth === 0) this.lines.push(mark);
  }

  end(): string {
    this.ended = true;
    this.flush();
    return this.lines.join("\n");
  }

  private add(text: string): void {
    if (text === "") return;
    this.pieces.push(text);
    this.afterSpace = text.endsWith(" ");
  }

  private flush(): boolean {
    if (this.lines.length >= mostLines && !this.ended) {
      this.pieces.push(" ");
      return true;
    }
    const line = this.pieces.join("").trim();
    this.pieces = [];
    this.afterSpace = true;
    this.hardSpace = false;
    if (line === "") return false;
    if (this.wantsGap) this.blank();
    this.lines.push(this.prefix() + line);
    return true;
  }

  private prefix(): string {
    return this.depth > 0 ? `${">".repeat(Math.min(this.depth, 20))} ` : "";
  }
}
