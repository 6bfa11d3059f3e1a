import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canBeShown, safeHtml } from "~/emails/showing/safe-html.server";
import { ownClock } from "../../setup/own-clock";

const none: Parameters<typeof safeHtml>[1] = { pictureOf: () => null, remote: false };
const shown = (html: string, how: Partial<typeof none> = {}) => safeHtml(html, { ...none, ...how });

describe("the HTML of a mail", () => {
  test.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<iframe src="https://ond.example"></iframe>',
    '<form action="https://ond.example"><input name=a><button>x</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://ond.example">',
    '<base href="https://ond.example">',
    '<link rel=stylesheet href="https://ond.example">',
    "<style>body{background:url(https://ond.example)}</style>",
    '<div style="background:url(https://ond.example)">x</div>',
    '<div style="position:fixed;top:0;width:expression(alert(1))">x</div>',
    '<svg><script>alert(1)</script><use href="https://ond.example"/></svg>',
    '<object data="https://ond.example"></object><embed src="https://ond.example">',
    '<video src="https://ond.example"></video><picture><source srcset="https://ond.example"></picture>',
    '<img srcset="https://ond.example 2x">',
    '<a href="//ond.example">x</a>',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<table background="https://ond.example"><tr><td>x</td></tr></table>',
  ])("lets nothing run, load or post: %s", (html) => {
    expect(shown(html).html).not.toMatch(
      /script|<[^>]*\son\w+=|javascript:|ond\.example|<(?:iframe|form|input|meta|base|link|style|svg|object|embed|video)|url\(|expression|svg\+xml/i,
    );
  });

  test("keeps what was written and how it looks", () => {
    const html = '<p style="color: red; position: absolute">Kære <b>Birgit</b></p><ul><li>en</li></ul>';
    expect(shown(html).html).toBe('<p style="color:red">Kære <b>Birgit</b></p><ul><li>en</li></ul>');
  });

  test("opens links apart, without telling where from", () => {
    expect(shown('<a href="https://vask.example" target="_top">Vi</a>').html).toBe(
      '<a href="https://vask.example" target="_blank" rel="noopener noreferrer nofollow">Vi</a>',
    );
  });

  test("shows the mail's own pictures, and those from the net only when asked for", () => {
    const html =
      '<img src="cid:logo@x" alt="Logo"><img src="http://vask.example/a.png"><img src="https://b.example/1">';
    const pictureOf = (id: string) => (id === "logo@x" ? "data:image/png;base64,iVBO" : null);
    const blocked = shown(html, { pictureOf });
    expect(blocked.remoteImages).toBe(2);
    expect(blocked.html).toBe('<img alt="Logo" src="data:image/png;base64,iVBO" /><img /><img />');
    const asked = shown(html, { pictureOf, remote: true });
    expect(asked.html).toContain('src="https://vask.example/a.png"');
    expect(asked.remoteImages).toBe(2);
  });

  test("takes little time, or is not shown, however hostile", () => {
    const pieces = [
      "<div>",
      "<b><i>",
      "</div>",
      "<a href=",
      "<!--",
      "<img src=cid:x>",
      "&lt;",
      '<p style="color:',
    ];
    for (const piece of [...pieces, "<table><tr><td>", "<p>x", "<li>", "<div></b>"]) {
      const html = piece.repeat(1_000_000 / piece.length);
      const start = ownClock();
      if (canBeShown(html)) shown(html);
      expect(ownClock() - start, piece).toBeLessThan(5_000);
    }
    expect(canBeShown("<div>".repeat(200) + "x" + "</div>".repeat(200))).toBe(true);
    expect(canBeShown("<div>".repeat(400))).toBe(false);
  });

  test("is never more than it was made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(shown(text).html).not.toContain("<script");
      }),
    );
  });
});
