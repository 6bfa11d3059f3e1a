import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { mailKinds, type MailKind, type ReadMail } from "~/emails/reading/mail.server";
import { readMail } from "~/emails/reading/read-mail.server";
import { CommandFailed, say, type Command } from "./command.server";

const lineSchema = z.object({ id: z.string(), eml: z.base64() });

/** The coarser words that mail readers are measured by; the rest go by their own names. */
const measuredAs = new Map<MailKind, string>([
  ["out-of-office", "auto-reply"],
  ["delivery-failure", "bounce"],
  ["delay", "bounce"],
]);

function inColumns(id: string, mail: ReadMail, ms: number) {
  return {
    id,
    kind: measuredAs.get(mail.kind) ?? mail.kind,
    exactly: mail.kind,
    // The reply as its reader sees it: the signature is the sender's too, and stands by itself beside it.
    text: [mail.text, mail.signature].filter(Boolean).join("\n"),
    body: mail.text,
    quoted: mail.quoted,
    signature: mail.signature,
    footer: mail.footer,
    hard: mail.bounced?.hard ?? null,
    reason: mail.bounced?.reason ?? null,
    status: mail.bounced?.status ?? null,
    recipient: mail.bounced?.recipient ?? null,
    returnsOn: mail.away?.returnsOn ?? null,
    hints: mail.hints,
    ms: Math.round(ms * 1000) / 1000,
  };
}

async function readTimed(raw: Uint8Array): Promise<{ mail: ReadMail; ms: number }> {
  const start = performance.now();
  const mail = await readMail(raw);
  return { mail, ms: performance.now() - start };
}

async function readLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (!line.trim()) continue;
    let row;
    try {
      row = lineSchema.parse(JSON.parse(line));
    } catch (error) {
      if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
      throw new CommandFailed('Each line must be {"id": "...", "eml": "..."}, eml in base64.');
    }
    const { mail, ms } = await readTimed(Buffer.from(row.eml, "base64"));
    say(JSON.stringify(inColumns(row.id, mail, ms)));
  }
}

function inWords(mail: ReadMail): string {
  const { bounced, away } = mail;
  const rows: [string, string | null | undefined][] = [
    ["Kind", mail.unreadableBecause ? `${mail.kind} (${mail.unreadableBecause})` : mail.kind],
    ["From", mail.from && `${mail.from.name} <${mail.from.address}>`],
    ["Subject", mail.subject],
    ["Date", mail.date?.toISOString()],
    ["Not reached", bounced && `${bounced.recipient ?? "?"} ${bounced.status ?? ""} ${bounced.reason}`],
    ["Address", bounced && (bounced.hard ? "dead" : "may work again")],
    ["Returns", away && `${away.returnsOn ?? "not said"}${away.words ? ` ("${away.words}")` : ""}`],
    ...mail.hints.map(
      ({ kind, words, value }) =>
        ["Hint", `${kind}: "${words}"${value ? ` = ${value}` : ""}`] as [string, string],
    ),
    ...mail.attachments.map(
      ({ filename, mimeType, size }) =>
        ["Attached", `${filename ?? "without name"} (${mimeType}, ${size} bytes)`] as [string, string],
    ),
  ];
  const parts = [
    ["Text", mail.text],
    ["Signature", mail.signature],
    ["Footer", mail.footer],
    ["Quoted", mail.quoted],
  ].filter(([, text]) => text);
  return [
    ...rows.filter(([, value]) => value).map(([label, value]) => `${label}: ${value ?? ""}`),
    ...parts.map(([label, text]) => `\n--- ${label ?? ""}\n${text ?? ""}`),
  ].join("\n");
}

/** Reads mails as the product does and prints what it sees. */
export const mailRead: Command = {
  usage: `npm run -s mail:read < one.eml          prints one mail, readable
npm run -s mail:read -- --jsonl         reads lines {"id", "eml"} (base64), prints a line of JSON for each
Kinds: ${mailKinds.join(", ")}; --jsonl calls reports of mail servers "bounce" and says which "exactly".`,
  async run(args) {
    if (args.includes("--jsonl")) return readLines();
    const { mail, ms } = await readTimed(await buffer(process.stdin));
    say(inWords(mail));
    say(`\nRead in ${ms.toFixed(1)} ms.`);
  },
};
