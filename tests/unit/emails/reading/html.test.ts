import { describe, expect, it } from "vitest";
import { htmlToText } from "~/emails/reading/html-text.server";
import { splitReply } from "~/emails/reading/split-reply.server";
import { htmlQuotes } from "../../../fixtures/mail/clients/html-quotes";

describe("an answer in HTML", () => {
  it.each(htmlQuotes)("is parted from its history as %s writes it", (_program, html) => {
    const reply = splitReply(htmlToText(html));
    expect(reply.text).toBe("Ja tak, det vil vi gerne.");
    expect(reply.quoted).toContain("Har I plads til en praktikant?");
  });
});

describe("HTML comes out as people read it", () => {
  it.each([
    ["bullets", "<p>Vi har plads:</p><ul><li>køkken</li><li><p>lager</p></li></ul><p>Hilsen</p>", "Vi har plads:\n\n- køkken\n- lager\n\nHilsen"],
    ["numbers", '<ol start="3"><li>mandag</li><li>tirsdag</li></ol>', "3. mandag\n4. tirsdag"],
    ["lists in lists", "<ul><li>køkken<ul><li>opvask</li></ul></li><li>lager</li></ul>", "- køkken\n  - opvask\n- lager"],
    ["a link by its words and where it leads", 'Se <a href="https://vvs.example/job">vores side</a>.', "Se vores side <https://vvs.example/job>."],
    ["a link that is its own address, once", 'Se <a href="https://safelinks.example/?url=x">www.vvs.example</a>', "Se www.vvs.example"],
    ["an address behind a name", 'Skriv til <a href="mailto:bo@vvs.example?subject=Hej">Bo</a>', "Skriv til Bo <bo@vvs.example>"],
    ["a telephone number", '<a href="tel:+4512345678">12 34 56 78</a>', "12 34 56 78"],
    ["rows of a table", "<table><tr><td>Mandag</td><td>9-15</td></tr><tr><td>Tirsdag</td><td>10-15</td></tr></table>", "Mandag 9-15\nTirsdag 10-15"],
  ])("%s", (_name, html, text) => expect(htmlToText(html)).toBe(text)); // prettier-ignore

  it.each(["display:none", "visibility: hidden", "mso-hide:all", "opacity:0", "max-height:0px;overflow:hidden", "font-size:0px;line-height:0"])(
    "without what is hidden by %s",
    (style) => expect(htmlToText(`<div style="color:red;${style}">Skjult</div><p>Ja</p>`)).toBe("Ja"),
  ); // prettier-ignore

  it.each(["opacity:0.8", "max-height:0.5em", "font-size:0.9em"])("but with what has %s", (style) =>
    expect(htmlToText(`<div style="${style}">Ja</div>`)).toBe("Ja"),
  );

  it("and with what stands in a frame without a size of its own", () => {
    const html = '<div style="font-size:0"><div style="font-size:14px">Ja</div></div>';
    expect(htmlToText(html)).toBe("Ja");
  });
});
