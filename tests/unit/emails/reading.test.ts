import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { htmlToText } from "~/emails/reading/html-text.server";
import { optOutIn } from "~/emails/reading/opt-out.server";
import { readMail } from "~/emails/reading/read-mail.server";

const dir = join(import.meta.dirname, "../../fixtures/mail");
const raw = (name: string) => readFileSync(join(dir, `${name}.eml`));
const expected = JSON.parse(readFileSync(join(dir, "expected.json"), "utf8")) as Record<
  string,
  { kind: string; text: string; signature: string; footer: string }
>;
const loose = (text: string) => text.replace(/[ \t]+$/gm, "").replace(/\n{2,}/g, "\n");

describe("the reply itself", () => {
  it.each(Object.keys(expected))("%s", async (name) => {
    const mail = await readMail(raw(name));
    const wanted = expected[name];
    expect(mail.kind).toBe(wanted?.kind);
    expect(loose(mail.text)).toBe(loose(wanted?.text ?? ""));
    expect(loose(mail.signature)).toBe(loose(wanted?.signature ?? ""));
    expect(loose(mail.footer)).toBe(loose(wanted?.footer ?? ""));
    expect(mail.inReplyTo).toEqual(["<spm-1@svar.example>"]);
    const history = /Kære Lars|Oprindelig|skrev Anne/;
    expect(mail.text).not.toMatch(history);
    if (history.test(mail.fullText)) expect(mail.quoted).toMatch(history);
  });

  it("has an expectation for every reply on file", () => {
    const names = readdirSync(dir).filter((name) => name.endsWith(".eml") && !name.startsWith("retur-"));
    expect(names.map((name) => name.slice(0, -4)).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe("delivery reports", () => {
  const original = { originalMessageId: "<spm-1@svar.example>", recipient: "lars@smedjen.example" };
  it.each([
    ["retur-ukendt", "delivery-failure", { status: "5.1.1", hard: true }],
    ["retur-fuld", "delivery-failure", { status: "5.2.2", hard: false }],
    ["retur-forsinket", "delay", { status: "4.4.1", hard: false }],
    ["retur-uden-rapport", "delivery-failure", { status: "5.1.1", hard: true }],
  ] as const)("%s", async (name, kind, bounced) => {
    const mail = await readMail(raw(name));
    expect(mail.kind).toBe(kind);
    expect(mail.bounced).toMatchObject({ ...original, ...bounced });
  });

  it("are not seen in a person's answer about mail that did not arrive", async () => {
    const words = "Hej Anne, din mail kunne ikke leveres til Bo, han er stoppet. Skriv til mig.";
    const head =
      "From: Lars <lars@smedjen.example>\r\nSubject: SV: Undelivered Mail Returned to Sender\r\n\r\n";
    const mail = await readMail(Buffer.from(head + words));
    expect(mail).toMatchObject({ kind: "answer", text: words, bounced: null });
  });
});

describe("what stands in the head", () => {
  it("is read with names decoded, ids found and addresses that servers noted", async () => {
    const mail = await readMail(
      Buffer.from(
        [
          "Delivered-To: stevns+t.abc@svar.example",
          "X-Forwarded-To: kontakt@stevns.example, anden@stevns.example",
          "From: =?utf-8?Q?S=C3=B8ren?= <soren@firma.example>",
          "To: Gruppen <kontakt@stevns.example>",
          "References: <a@x>,<b@y> <a@x>",
          "Message-ID: <c@z>",
          "Date: ikke en dato",
          "Subject: =?utf-8?Q?Sm=C3=B8rrebr=C3=B8d?=",
          "",
          "Hej",
        ].join("\r\n"),
      ),
    );
    expect(mail).toMatchObject({
      from: { name: "Søren", address: "soren@firma.example" },
      deliveredTo: ["stevns+t.abc@svar.example", "kontakt@stevns.example", "anden@stevns.example"],
      references: ["<a@x>", "<b@y>"],
      messageId: "<c@z>",
      date: null,
      subject: "Smørrebrød",
    });
  });
});

describe("HTML as text", () => {
  it("keeps lines and paragraphs, reads entities, drops what is not text", () => {
    const html = `<html><head><title>x</title></head><body><!-- no --><style>p{}</style><p>Hej&nbsp;Anne</p><p>Vi kan tage <b>&eacute;n</b><br>fra&#32;maj &lt;3</p><ul><li>Køkken<li>Lager</ul><img alt="logo"></body>`;
    expect(htmlToText(html)).toBe("Hej Anne\n\nVi kan tage én\nfra maj <3\n\n- Køkken\n- Lager");
  });

  it("keeps a blockquote that only indents, and puts quotes behind a mark", () => {
    expect(htmlToText('<blockquote style="margin:0 0 0 40px;border:none;padding:0px">mit</blockquote>')).toBe(
      "mit",
    );
    expect(
      htmlToText('<div>svar</div><blockquote type="cite">før<blockquote>endnu før</blockquote></blockquote>'),
    ).toBe("svar\n> før\n>> endnu før");
  });
});

describe("an opt-out in words", () => {
  it.each([
    ["Hej. Kontakt os ikke igen. Mvh", "Kontakt os ikke igen."],
    ["Vi ønsker ikke at modtage flere mails fra jer", "Vi ønsker ikke at modtage flere mails fra jer"],
    ["Please remove us from your list!", "Please remove us from your list!"],
  ])("is pointed out: %s", (text, words) => expect(optOutIn(text)).toBe(words));

  it.each(["Nej tak, ikke i år", "Du må gerne ringe igen", "Kontakt os på mandag"])(
    "is not seen in: %s",
    (text) => expect(optOutIn(text)).toBeNull(),
  );
});
