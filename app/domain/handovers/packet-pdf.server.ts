import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { Locale } from "~/app/i18n/words";
import { canSetInPdf } from "./pdf-script";

const fontFile = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** What a PDF of a case says, in reading order. */
export type PdfWords = {
  title: string;
  lead: string;
  facts: { label: string; text: string }[];
  /** The last lines: that this is no decision, and where the accessible form is. */
  foot: string[];
};

/**
 * A case as a PDF on A4: tagged (headings and paragraphs), with its title, its language, and text that can be
 * selected; the font is embedded. The accessible form is the page.
 * @returns the file; null where its letters cannot be set rightly (Arabic script, say): print the page instead
 */
export async function packetPdf(words: PdfWords, locale: Locale): Promise<Buffer | null> {
  const { title, lead, facts, foot } = words;
  const all = [title, lead, ...facts.flatMap(({ label, text }) => [label, text]), ...foot];
  if (!all.every(canSetInPdf)) return null;
  const doc = new PDFDocument({
    ...{ size: "A4", margin: 56, pdfVersion: "1.7", lang: locale === "da" ? "da-DK" : "en-GB" },
    ...{ tagged: true, displayTitle: true, info: { Title: title, Creator: "Brobygger" } },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  doc.registerFont("plain", fontFile("DejaVuSans")).registerFont("bold", fontFile("DejaVuSans-Bold"));
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  const say = (tag: "H1" | "H2" | "P", font: "plain" | "bold", size: number, text: string, gap: number) => {
    const part = doc.struct(tag, {}, () => {
      doc.font(font).fontSize(size).text(text, { lineGap: 2 });
    });
    whole.add(part);
    doc.y += gap;
  };
  say("H1", "bold", 17, title, 4);
  say("P", "plain", 10.5, lead, 14);
  for (const { label, text } of facts) {
    say("H2", "bold", 9.5, label, 1);
    say("P", "plain", 10.5, text, 9);
  }
  doc.y += 8;
  for (const line of foot) say("P", "plain", 9, line, 3);
  whole.end();
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
