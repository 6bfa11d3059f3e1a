import { decodeEntities } from "./entities.server";
import { historyStartsHere } from "./marks.server";

const silent = new Set(["style", "script", "title", "head", "noscript", "xml", "svg"]);
const newLine = new Set(
  "address article aside center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol section table tr ul br blockquote pre p body".split(
    " ",
  ),
);
const ownParagraph = new Set(["p", "h1", "h2", "h3", "ul", "ol"]);
const nesting = new Set(["div", "blockquote", "section"]);

/** Containers in which a mail program keeps nothing but the history or the line above it. */
const historyContainer =
  /(?:class|id|name|data-marker)\s*=\s*["']?[^"'>]{0,80}(?:gmail_attr|moz-cite-prefix|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|OLK_SRC_BODY_SECTION|__QUOTED_TEXT__|mail-editor-reference-message-container)/i;
/** What stands just above the history, which then runs to the end. */
const historyBelow =
  /(?:id|class)\s*=\s*["']?(?:divRplyFwdMsg|OutlookMessageHeader)|border-top:\s*solid\s+#(?:E1E1E1|B5C4DF)/i;

/**
 * The text of an HTML mail, line by line. Quoted history comes out behind ">", and where a mail program's
 * own marking says that history begins, a mark that `splitReply` knows. One pass over the input.
 */
export function htmlToText(html: string): string {
  const lower = html.toLowerCase();
  const lines: string[] = [];
  const quoting: boolean[] = [];
  let depth = 0;
  // Pieces, not one growing string: asking a growing string how it ends costs its whole length each time.
  let pieces: string[] = [];
  let afterSpace = true;
  let preformatted = 0;

  const prefix = () => (depth > 0 ? `${">".repeat(Math.min(depth, 20))} ` : "");
  const add = (text: string) => {
    if (text === "") return;
    pieces.push(text);
    afterSpace = text.endsWith(" ");
  };
  /** Ends the line; false when there was nothing on it. */
  const flush = () => {
    const line = pieces.join("").trim();
    pieces = [];
    afterSpace = true;
    if (line) lines.push(prefix() + line);
    return line !== "";
  };
  const blank = () => {
    const last = lines.at(-1);
    if (last !== undefined && last.replace(/^>* ?/, "") !== "") lines.push(prefix().trimEnd());
  };
  const addText = (text: string) => {
    const decoded = decodeEntities(text);
    if (preformatted > 0) {
      const [first = "", ...more] = decoded.split("\n");
      add(first);
      for (const next of more) {
        if (!flush()) blank();
        add(next);
      }
      return;
    }
    const flat = decoded.replace(/[ \t\r\n\f\u00a0]+/g, " ");
    add(afterSpace && flat.startsWith(" ") ? flat.slice(1) : flat);
  };

  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      addText(html.slice(at));
      break;
    }
    if (open > at) addText(html.slice(at, open));
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    if (!/[a-z/!?]/.test(lower[open + 1] ?? "")) {
      addText("<");
      at = open + 1;
      continue;
    }
    const close = html.indexOf(">", open + 1);
    if (close < 0) {
      addText(html.slice(open));
      break;
    }
    at = close + 1;
    const closing = lower[open + 1] === "/";
    const start = open + (closing ? 2 : 1);
    const name = /^[a-z0-9:]{1,20}/.exec(lower.slice(start, start + 20))?.[0] ?? "";
    if (!closing && silent.has(name) && html[close - 1] !== "/") {
      const end = lower.indexOf(`</${name}`, at);
      if (end < 0) break;
      at = end;
      continue;
    }
    if ((name === "td" || name === "th") && !afterSpace) add(" ");
    if (!newLine.has(name)) continue;
    const attributes = closing ? "" : html.slice(start + name.length, Math.min(close, start + 1500));
    if (name === "br") {
      if (!flush()) blank();
      continue;
    }
    flush();
    if (name === "pre") preformatted = Math.max(0, preformatted + (closing ? -1 : 1));
    if (name === "hr" || (ownParagraph.has(name) && !/MsoNormal/i.test(attributes) && !closing)) blank();
    if (name === "p" && !closing && isSpacer(html, at)) blank();
    if (!nesting.has(name)) continue;
    if (closing) {
      if (quoting.pop()) depth--;
    } else {
      if (historyBelow.test(attributes)) lines.push(historyStartsHere);
      const quotes = (name === "blockquote" && !isIndent(attributes)) || historyContainer.test(attributes);
      quoting.push(quotes);
      if (quotes) depth++;
    }
  }
  flush();
  return lines.join("\n");
}

/** Outlook writes an empty line as a paragraph of one hard space. */
function isSpacer(html: string, from: number): boolean {
  return /^(?:<[^<>]{0,200}>){0,5}\s{0,20}(?:&nbsp;|\u00a0)\s{0,20}<\//.test(html.slice(from, from + 400));
}

/** A blockquote that only indents the writer's own words. */
function isIndent(attributes: string): boolean {
  return (
    /border:\s*none|margin:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px/i.test(attributes) &&
    !/cite|gmail_quote/i.test(attributes)
  );
}
