import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ThreadEntry } from "~/app/domain/enquiries/thread-entries.server";
import { newestAnswer, Thread } from "~/app/routes/enquiries/thread";

const long = (words: string) => `Kære Birgit\n\n${words} `.padEnd(600, "og så videre ");

function message(id: string, side: "us" | "them", text: string): ThreadEntry {
  return {
    ...{ kind: "message", id, side, text, at: new Date("2026-11-20T09:00:00Z"), from: "Birgit" },
    ...{ fromEmail: null, newSender: false, stranger: false, subject: null, quoted: null },
    ...{ incomingMailId: null, mail: null, answer: null },
  };
}

/** The words that are seen before anything is unfolded. */
const seen = (html: string) => html.replace(/<\/summary>.*?<\/details>/gs, "");

test("our letters and older answers are folded to their first lines; the newest answer stands whole", () => {
  const entries = [
    message("1", "us", long("Jeg hedder Karen") + "VORES-SLUT"),
    message("2", "them", long("Tak for brevet") + "GAMMEL-SLUT"),
    message("3", "us", "Hvornår passer det?"),
    message("4", "them", long("På fredag") + "NYESTE-SLUT"),
    message("5", "us", long("Godt, vi ses") + "SIDSTE-SLUT"),
  ];
  expect(newestAnswer(entries)).toBe(3);
  const html = renderToStaticMarkup(<Thread entries={entries} enquiryId="e" isOpen={false} />);
  expect(seen(html)).toMatch(/Jeg hedder Karen.*Tak for brevet.*Hvornår passer det\?.*NYESTE-SLUT/s);
  expect(seen(html)).not.toMatch(/VORES-SLUT|GAMMEL-SLUT|SIDSTE-SLUT/);
  // Everything is in the page, so that it opens without JavaScript and is found by a search in the page.
  expect(html).toMatch(/VORES-SLUT.*GAMMEL-SLUT.*NYESTE-SLUT.*SIDSTE-SLUT/s);
  expect(html.match(/id="nyeste-svar"/g)).toHaveLength(1);
});

test("without an answer there is no newest one", () => {
  expect(newestAnswer([message("1", "us", "Hej")])).toBe(-1);
});
