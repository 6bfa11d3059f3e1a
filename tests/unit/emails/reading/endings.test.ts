import { describe, expect, it } from "vitest";
import { splitReply } from "~/emails/reading/split-reply.server";

describe("a reply ends at", () => {
  it.each([
    "Bedste hilsner\nLars", "De bedste hilsner / Best regards\nLars", "Gode påskehilsner\nLars", "Mange tak\nLars Mikkelsen",
    "God weekend\nLars", "Vi ses\nLars", "/Lars", "Thanks,\nLars", "Groeten,\nJan", "Cordiali saluti\nMario", "Pozdrawiam\nJan",
    "Sent from TypeApp", "Get BlueMail for Android", "From My Iphone 6", "<<sent by galaxy>>", "Send fra min iPad",
    "Sendt fra eM Client | www.emclient.com", "Denne e-mail er fri for virus og malware, fordi den er scannet.",
  ])("%j", (ending) => {
    const reply = splitReply(`Hej\n\nJa tak, det vil vi gerne.\n\n${ending}`);
    expect(reply.text).toBe("Hej\n\nJa tak, det vil vi gerne.");
  }); // prettier-ignore

  it.each(["Tak\n\nVi ses på mandag", "Mange tak\n\nDet lyder godt", "- Ja\n- Nej", "- Mandag", "Sendt fra Aarhus i går med posten."])(
    "but not at %j",
    (words) => expect(splitReply(`Hej\n\nJa tak, det vil vi gerne.\n\n${words}`).text).toContain(words),
  ); // prettier-ignore
});

describe("a quote", () => {
  it("keeps an address that its program put on a line of its own", () => {
    const text =
      "Ja tak.\n\nOn Jun 1, 2026, at 9:00 AM, Bo wrote:\n> Se her\n(https://vvs.example/job)\n> Bo";
    expect(splitReply(text).text).toBe("Ja tak.");
  });

  it("begins at a short line with day and time right above it, whatever its words", () => {
    expect(splitReply("Ja tak.\n\n* Bo Dam [2026-06-01 09:00]:\n> Se her").text).toBe("Ja tak.");
  });

  it("of one line between an answer's own is the answer's", () => {
    const text = "Bemærk:\n\n> På tirsdag lukker vi kl. 12\n\nTak";
    expect(splitReply(text).text).toBe(text);
  });
});
