import { Tokenizer } from "htmlparser2";

export type HtmlElement = {
  tag: string;
  /** of the attributes, those that say what a part of a mail is */
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
};
export type HtmlNode = string | HtmlElement | { comment: string };

const noAttributes: ReadonlyMap<string, string> = new Map();
const kept = new Set([
  "class",
  "id",
  "name",
  "style",
  "type",
  "cite",
  "data-marker",
  "fairemail",
  "alt",
  "hidden",
  "href",
  "start",
  "data-smartmail",
]);
const empty = new Set(
  "area base br col embed hr img input link meta param source track wbr frame basefont bgsound".split(" "),
);
/** An opening tag that closes what stands open right before it. */
const closes: Record<string, readonly string[]> = {
  p: ["p"],
  div: ["p"],
  blockquote: ["p"],
  table: ["p"],
  ul: ["p"],
  ol: ["p"],
  hr: ["p"],
  li: ["p", "li"],
  td: ["p", "td", "th"],
  th: ["p", "td", "th"],
  tr: ["p", "td", "th", "tr"],
};
const cells = new Set(["td", "th"]);
const ofTables = new Set(["td", "th", "tr", "tbody", "thead", "tfoot", "table"]);

/** Deeper elements than this lie flat in the deepest; a thread of a hundred answers stays below it. */
const deepest = 250;
const longestAttribute = 2_000;
/** What comes after so many elements is read as text alone; no person's mail has as many. */
const mostElements = 25_000;
/** A tag there; it ends at the next "<", so that many which are never closed are not searched again and again. */
const tags = /<[a-z/!?][^<>]*>/gi;

/**
 * An HTML mail as a tree, as far as its reader needs it. Takes any input: what is never closed ends at the end,
 * what was never opened is passed over. Its time is linear in the input, since the stack of open elements is
 * bounded; deeper nesting is flattened.
 */
export function htmlTree(html: string): HtmlElement {
  const root: HtmlElement = { tag: "", attributes: noAttributes, children: [] };
  const open: HtmlElement[] = [root];
  const flattened = new Map<string, number>();
  /** Where in `open` each tag stands, so that a closing tag finds its own at once. */
  const places = new Map<string, number[]>();
  const cellPlaces: number[] = [];
  let current = root;
  let tag = "";
  let attributes: Map<string, string> | null = null;
  let attributeName = "";
  let value = "";
  let textPieces: string[] = [];
  /** Where the text that is being read stands; it comes in pieces that lie side by side. */
  let textFrom = 0;
  let textTo = 0;
  let elements = 0;
  /** Where reading as a tree ended, since there were too many elements. */
  let readTo = html.length;

  const takeText = () => {
    if (textTo > textFrom) textPieces.push(html.slice(textFrom, textTo));
    textFrom = textTo;
  };
  const endText = () => {
    takeText();
    if (textPieces.length > 0) current.children.push(textPieces.join(""));
    textPieces = [];
  };
  const push = (element: HtmlElement) => {
    const place = open.push(element) - 1;
    const same = places.get(element.tag);
    if (same) same.push(place);
    else places.set(element.tag, [place]);
    if (cells.has(element.tag)) cellPlaces.push(place);
    current = element;
  };
  const pop = () => {
    const closed = open.pop();
    if (closed) places.get(closed.tag)?.pop();
    if (closed && cells.has(closed.tag)) cellPlaces.pop();
    current = open.at(-1) ?? root;
  };
  const openTag = (end: number, isVoid: boolean) => {
    endText();
    if (++elements > mostElements) {
      readTo = end + 1;
      tokenizer.pause();
      return;
    }
    const closing = closes[tag];
    while (closing?.includes(current.tag)) pop();
    const element = { tag, attributes: attributes ?? noAttributes, children: [] };
    current.children.push(element);
    if (isVoid || empty.has(tag)) return;
    if (open.length >= deepest) {
      flattened.set(tag, (flattened.get(tag) ?? 0) + 1);
      return;
    }
    push(element);
  };
  const closeTag = (name: string) => {
    endText();
    const flat = flattened.get(name) ?? 0;
    if (flat > 0) {
      flattened.set(name, flat - 1);
      return;
    }
    if (name === "br") current.children.push({ tag: "br", attributes: noAttributes, children: [] });
    const place = places.get(name)?.at(-1);
    // A stray closing tag inside a cell does not close what stands around the table.
    if (place === undefined || (!ofTables.has(name) && place < (cellPlaces.at(-1) ?? 0))) return;
    while (open.length > place) pop();
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        if (start !== textTo) {
          takeText();
          textFrom = start;
        }
        textTo = end;
      },
      ontextentity: (code) => {
        takeText();
        textPieces.push(String.fromCodePoint(code));
      },
      onopentagname: (start, end) => {
        tag = html.slice(start, Math.min(end, start + 60)).toLowerCase();
        attributes = null;
      },
      onattribname: (start, end) => {
        const name = end - start > 15 ? "" : html.slice(start, end).toLowerCase();
        attributeName = kept.has(name) ? name : "";
        value = "";
      },
      onattribdata: (start, end) => {
        if (attributeName && value.length < longestAttribute)
          value += html.slice(start, Math.min(end, start + longestAttribute));
      },
      onattribentity: (code) => {
        if (attributeName && value.length < longestAttribute) value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (!attributeName) return;
        attributes ??= new Map();
        if (!attributes.has(attributeName)) attributes.set(attributeName, value);
      },
      onopentagend: (end) => openTag(end, false),
      onselfclosingtag: (end) => openTag(end, tag.includes(":")),
      onclosetag: (start, end) => closeTag(html.slice(start, Math.min(end, start + 60)).toLowerCase()),
      oncomment: (start, end) => {
        endText();
        const comment = html.slice(start, Math.min(end, start + 60)).trim();
        if (/^\p{L}+$/u.test(comment)) current.children.push({ comment });
      },
      oncdata: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  endText();
  if (readTo < html.length) current.children.push(html.slice(readTo).replace(tags, " "));
  return root;
}
