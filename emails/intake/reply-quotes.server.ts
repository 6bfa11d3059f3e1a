import type { Locale } from "../../app/i18n/words";
import type { AnsweredMail, MailClient } from "./compose-reply.server";
import { mailClientDate, outlookDate } from "./reply-dates.server";

const labels = {
  da: { from: "Fra", sent: "Sendt", to: "Til", subject: "Emne" },
  en: { from: "From", sent: "Sent", to: "To", subject: "Subject" },
};

/** The body of a reply with the answered mail quoted beneath, in both forms. */
export function quoteAs(
  client: MailClient,
  locale: Locale,
  words: string,
  mail: AnsweredMail,
): { html: string; text: string } {
  return client === "outlook"
    ? outlook(locale, words, mail)
    : client === "gmail"
      ? gmail(locale, words, mail)
      : apple(locale, words, mail);
}

function outlook(locale: Locale, words: string, mail: AnsweredMail) {
  const is = labels[locale];
  const head = [
    [is.from, `${mail.from.name} <${mail.from.address}>`],
    [is.sent, outlookDate(mail.date, locale)],
    [is.to, `${mail.to.name} <${mail.to.address}>`],
    [is.subject, mail.subject],
  ] as const;
  const text = [words, "", ...head.map(([label, value]) => `${label}: ${value}`), "", mail.text].join("\n");
  const normal = (inner: string) => `<p class="MsoNormal">${inner || "<o:p>&nbsp;</o:p>"}</p>`;
  const lines = (body: string) =>
    body
      .split("\n")
      .map((line) => normal(escape(line)))
      .join("\n");
  const html =
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15 (filtered medium)">` +
    `<style>p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}</style></head>` +
    `<body lang="${locale === "da" ? "DA" : "EN-GB"}" link="#0563C1"><div class="WordSection1">${lines(words)}${normal("")}` +
    `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">` +
    head.map(([label, value]) => `<b>${label}:</b> ${escape(value)}`).join("<br>\n") +
    `<o:p></o:p></p></div></div>${normal("")}${lines(mail.text)}</div></body></html>`;
  return { html, text };
}

function wrote(locale: Locale, when: string, name: string): string {
  return locale === "da" ? `Den ${when} skrev ${name}` : `On ${when}, ${name} wrote`;
}

function gmail(locale: Locale, words: string, mail: AnsweredMail) {
  const when = mailClientDate(mail.date, locale, true);
  const line = wrote(locale, when, `${mail.from.name} <${mail.from.address}>`) + ":";
  // Gmail breaks the plain line before the address when it would pass 78 characters.
  const attribution = line.length > 78 ? line.replace(" <", " <\n").replace("<\n", "\n<") : line;
  const text = `${words}\n\n${attribution}\n\n${quoted(mail.text)}\n`;
  const sender = `${escape(mail.from.name)} &lt;<a href="mailto:${mail.from.address}">${mail.from.address}</a>&gt;`;
  const html =
    `<div dir="ltr">${blocks(words, "div", "<br>")}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">` +
    `${wrote(locale, when, sender)}:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">` +
    `<div dir="ltr">${blocks(mail.text, "div", "<br>")}</div></blockquote></div>`;
  return { html, text };
}

function apple(locale: Locale, words: string, mail: AnsweredMail) {
  const when = mailClientDate(mail.date, locale, false);
  const line = wrote(locale, when, `${mail.from.name} <${mail.from.address}>`) + ":";
  const phone = locale === "da" ? "Sendt fra min iPhone" : "Sent from my iPhone";
  const text = `${words}\n\n${phone}\n\n${quoted(`${line}\n\n${mail.text}`)}\n`;
  const html =
    `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">${blocks(words, "div", "<br>")}` +
    `<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${phone}</div><div dir="ltr"><br><blockquote type="cite">${escape(line)}<br><br></blockquote></div>` +
    `<blockquote type="cite"><div dir="ltr">${blocks(mail.text, "div", "<br>")}</div></blockquote></body></html>`;
  return { html, text };
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => (line ? `> ${line}` : ">"))
    .join("\n");
}

function blocks(text: string, tag: string, empty: string): string {
  return text
    .split("\n")
    .map((line) => `<${tag}>${escape(line) || empty}</${tag}>`)
    .join("");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
