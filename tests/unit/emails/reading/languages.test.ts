import { describe, expect, it } from "vitest";
import { htmlToText } from "~/emails/reading/html-text.server";
import { splitReply } from "~/emails/reading/split-reply.server";
import { copiedHeaders, linesAboveQuotes, lookalikes } from "../../../fixtures/mail/languages";

const own = "Ja tak, det vil vi gerne.";
const escaped = (text: string) => text.replace(/</g, "&lt;").replace(/>/g, "&gt;");
const inDivs = (text: string) => text.split("\n").map((line) => `<div>${escaped(line)}</div>`).join(""); // prettier-ignore

describe("history begins", () => {
  it.each(linesAboveQuotes)("at %s", (line) => {
    expect(splitReply(`${own}\n\n${line}\n\nKære Lars`).text).toBe(own);
    expect(splitReply(`${own}\n\n${line}\n\n> Kære Lars`).text).toBe(own);
    const html = `<div>${own}</div><div>${escaped(line)}</div><blockquote>Kære Lars</blockquote>`;
    expect(splitReply(htmlToText(html)).text).toBe(own);
  });

  it.each(copiedHeaders)("at %s", (header) => {
    expect(splitReply(`${own}\n\n${header}\n\nKære Lars`).text).toBe(own);
    expect(splitReply(htmlToText(inDivs(`${own}\n${header}\nKære Lars`))).text).toBe(own);
  });
});

describe("history does not begin", () => {
  it.each(lookalikes)("at %s", (text) => {
    const reply = splitReply(text);
    expect([reply.text, reply.signature].filter(Boolean).join("\n\n")).toBe(text);
    expect(reply.quoted).toBe("");
  });
});
