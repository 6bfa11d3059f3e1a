import type { HtmlElement, HtmlNode } from "./html-tree.server";

/** Longer ones are for counting clicks; the original has them. */
const longest = 150;
const looksLikeAddress = /^(?:https?:|www\.|mailto:)|@|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i;

/**
 * What a link's address adds to its words, as mail programs write it in plain text: ` <https://firma.dk/job>`.
 * Empty where the words are an address themselves, where there are none, and for telephone numbers.
 */
export function addressOf(link: HtmlElement): string {
  const href = link.attributes.get("href")?.trim() ?? "";
  const address = href
    .replace(/^mailto:/i, "")
    .replace(/\?.*$/s, (query) => (/^mailto:/i.test(href) ? "" : query));
  if (!/^(?:https?|mailto):/i.test(href) || address.length > longest || /[\s<>]/.test(address)) return "";
  const words = wordsOf(link.children, 0).trim();
  return words === "" || looksLikeAddress.test(words) ? "" : ` <${address}>`;
}

/** The first words inside; enough to see whether they are an address. */
function wordsOf(nodes: readonly HtmlNode[], depth: number): string {
  let words = "";
  for (const node of nodes.slice(0, 20)) {
    if (typeof node === "string") words += node;
    else if ("tag" in node && depth < 6) words += wordsOf(node.children, depth + 1);
    if (words.length > 200) break;
  }
  return words;
}
