import { describe, expect, it } from "vitest";
import { htmlToText } from "~/emails/reading/html-text.server";
import { readAttachments } from "~/emails/reading/attachments.server";
import { readMail } from "~/emails/reading/read-mail.server";
import { splitReply } from "~/emails/reading/split-reply.server";
import { mailOf } from "../../../fixtures/mail/absences";

const read = (text: string, subject = "SV: Praktik hos jer?") =>
  readMail(mailOf([`Subject: ${subject}`], text));
const html = (markup: string) => splitReply(htmlToText(markup));

describe("answers between quoted lines", () => {
  const line = "Den 13.07.2026 kl. 09.26 skrev Anne Holm:";

  it("keep the lines they answer, and leave the rest of the quote", async () => {
    const mail = await read(
      `Hej Anne, svar herunder.\n\n${line}\n> Hvornår kan I begynde?\n\nDen 17. august.\n\n> Hvor mange timer?\n\n30 om ugen.\n\n> Venlig hilsen\n> Anne`,
    );
    expect(mail.text).toBe(
      `Hej Anne, svar herunder.\n\n${line}\n> Hvornår kan I begynde?\n\nDen 17. august.\n\n> Hvor mange timer?\n\n30 om ugen.`,
    );
    expect(mail.quoted).toContain("> Venlig hilsen");
  });

  it("survive in Gmail's HTML, where all of it lies in one quote", () => {
    const quote = (text: string) =>
      `<blockquote class="gmail_quote" style="border-left:1px solid rgb(204,204,204)">${text}</blockquote>`;
    const { text } = html(
      `<div dir="ltr">Se her</div><div class="gmail_quote"><div class="gmail_attr">Den man. 13. jul. 2026 kl. 09.26 skrev Anne &lt;<a>a@b.example</a>&gt;:<br></div>${quote("Hvornår?")}<div>I august</div>${quote("Hvem?")}<div>Ali</div></div>`,
    );
    expect(text).toMatch(/Se her[\s\S]*> Hvornår\?\s*I august\s*> Hvem\?\s*Ali$/);
  });

  it("and words beneath the quote are words of the answer", async () => {
    const mail = await read(`${line}\n> Kan I tage to?\n\nJa, men kun i uge 34.\n\nMvh Lars`);
    expect(mail).toMatchObject({ text: "Ja, men kun i uge 34.", signature: "Mvh Lars" });
  });
});

describe("a signature", () => {
  it("is parted from the words, and what servers add from both", async () => {
    const mail = await read(
      "Ja tak.\n\nMed venlig hilsen\nLars Mikkelsen\nCVR 12345678\n\nSendt fra min iPhone\n\nDenne e-mail kan indeholde fortrolige oplysninger. Er du ikke den rette modtager, så slet den.",
    );
    expect(mail.signature).toBe("Med venlig hilsen\nLars Mikkelsen\nCVR 12345678");
    expect(mail.footer).toMatch(/^Sendt fra min iPhone[\s\S]*fortrolige/);
  });

  it("that the program marks stays as words when there are no others", () => {
    expect(html('<div id="Signature"><div>Ja, vi tager én.</div></div>').text).toBe("Ja, vi tager én.");
  });

  it("with sentences after it is part of the words", async () => {
    const text = "Hej\n\nHilsen Lars\n\nPS. Vi har også en stilling som chauffør, hvis nogen har kørekort.";
    expect((await read(text)).text).toBe(text);
  });
});

describe("a mail that is passed on", () => {
  const head =
    "Fra: Bo Dam <bo@vvs.example>\nDato: 12. juli 2026 10.11\nTil: Anne <anne@gruppen.example>\nEmne: Praktik";

  it("is kept, with who wrote it and to whom", async () => {
    const mail = await read(
      `Se her\n\n---------- Videresendt meddelelse ---------\n${head}\n\nVi vil gerne have én.`,
      "Fwd: Praktik",
    );
    expect(mail.text).toContain("Vi vil gerne have én.");
    expect(mail.forwarded).toEqual({
      from: { name: "Bo Dam", address: "bo@vvs.example" },
      to: ["anne@gruppen.example"],
      subject: "Praktik",
      text: "Vi vil gerne have én.",
    });
  });

  it("is known by its subject where Outlook marks it in no other way", async () => {
    const mail = await read(`Til orientering\n\n${head}\n\nNej tak.`, "VS: Praktik");
    expect(mail.forwarded?.from?.address).toBe("bo@vvs.example");
    expect(mail.text).toContain("Nej tak.");
    expect((await read(`Ja\n\n${head}\n\nNej tak.`)).forwarded).toBeNull();
  });

  it("has no words of its own when it is history alone", async () => {
    const mail = await read(
      "-----Oprindelig meddelelse-----\nFra: Anne <a@b.example>\nSendt: i går\nEmne: Praktik\n\nKære Lars",
    );
    expect(mail.text).toBe("");
    expect(mail.quoted).toContain("Kære Lars");
  });
});

describe("hints", () => {
  it("are telephone numbers, also in the signature, with the words they rest on", async () => {
    const mail = await read(
      "Ring på 22 33 44 55 efter kl. 15.\nVores CVR-nr. 12 34 56 78.\n\nMvh\nLars\nTlf. +45 66778899",
    );
    expect(mail.hints).toEqual([
      { kind: "phone", words: "Ring på 22 33 44 55 efter kl. 15.", value: "22334455" },
      { kind: "phone", words: "Tlf. +45 66778899", value: "+4566778899" },
    ]);
  });

  it("are days, with the year they must mean", async () => {
    const mail = await read("Kom på mandag den 13. juli kl. 9.30. Ellers i uge 34.");
    expect(mail.hints.map(({ kind, value }) => [kind, value])).toEqual([
      ["date", "2026-07-13"],
      ["date", "2026-08-17"],
    ]);
  });

  it("are an opt-out in words", async () => {
    const mail = await read("Tak, men nej. Skriv ikke til os igen.");
    expect(mail.hints).toEqual([{ kind: "opt-out", words: "Skriv ikke til os igen.", value: null }]);
  });
});

describe("attachments", () => {
  it("come with their bytes, in the order that the mail lists them", async () => {
    const part = (name: string, content: string) =>
      `--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString("base64")}\r\n`;
    const raw = Buffer.from(
      `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSe vedlagt\r\n${part("en.pdf", "%PDF-1")}${part("to.pdf", "%PDF-2")}--b--`,
    );
    const [found, { attachments }] = [await readAttachments(raw), await readMail(raw)];
    expect(found.map(({ meta }) => meta)).toEqual(attachments);
    expect(found.map(({ content }) => Buffer.from(content).toString())).toEqual(["%PDF-1", "%PDF-2"]);
  });
});
