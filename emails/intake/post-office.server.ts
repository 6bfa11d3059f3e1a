import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { v7 as newId, validate } from "uuid";
import { mailboxesOf, type MailboxOf } from "../reading/mailboxes.server";
import { type IncomingMail, type Intake, startIntake } from "./smtp.server";

/** The envelope of a kept mail. */
type Envelope = { from: string; to: string[]; receivedAt: string };

/** What the list of the post office shows of a mail. */
export type KeptMail = {
  id: string;
  envelopeFrom: string;
  envelopeTo: string[];
  receivedAt: Date;
  from: MailboxOf | null;
  to: MailboxOf[];
  replyTo: MailboxOf | null;
  subject: string;
  date: Date | null;
  messageId: string | null;
  references: string[];
  text: string;
  html: string | null;
  /** every web address in the mail, in order, once each */
  links: string[];
};

/**
 * The post office of demo and development: takes mail for anybody and keeps each in `dir` as `<id>.eml`
 * with its envelope in `<id>.json`. Never started in production.
 */
export function startPostOffice(options: {
  host?: string;
  port: number;
  dir: string;
  log: (event: { event: string; reason: string }) => void;
  /** told of each mail once it is kept */
  onMail?: (id: string) => void;
}): Promise<Intake> {
  return startIntake({
    host: options.host,
    port: options.port,
    name: "postkontor",
    accepts: () => Promise.resolve(true),
    store: async (mail) => {
      const id = await keepMail(options.dir, mail);
      options.onMail?.(id);
    },
    log: options.log,
  });
}

/** Writes a mail into the post office; its id sorts by time. */
export async function keepMail(dir: string, mail: IncomingMail): Promise<string> {
  const id = newId();
  const envelope: Envelope = {
    from: mail.envelopeFrom,
    to: mail.envelopeTo,
    receivedAt: mail.receivedAt.toISOString(),
  };
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, `${id}.eml`), mail.raw);
  // The list reads the .json files, so a mail is there only once both halves are.
  await writeFile(join(dir, `${id}.json.part`), JSON.stringify(envelope));
  await rename(join(dir, `${id}.json.part`), join(dir, `${id}.json`));
  return id;
}

/** The post office's mails, newest first; none when nothing has come yet. */
export async function listMails(dir: string): Promise<KeptMail[]> {
  const ids = (await namesIn(dir)).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
  const mails = await Promise.all(
    ids
      .sort()
      .reverse()
      .map((id) => readKept(dir, id)),
  );
  return mails.filter((mail) => mail !== null);
}

/** One kept mail; null when there is none of that id. */
export async function readKept(dir: string, id: string): Promise<KeptMail | null> {
  if (!validate(id) || !(await namesIn(dir)).includes(`${id}.json`)) return null;
  const envelope = JSON.parse(await readFile(join(dir, `${id}.json`), "utf8")) as Envelope;
  const mail = await PostalMime.parse(await readFile(join(dir, `${id}.eml`)));
  const html = mail.html ?? null;
  const text = mail.text ?? "";
  const date = new Date(mail.date ?? NaN);
  return {
    id,
    envelopeFrom: envelope.from,
    envelopeTo: envelope.to,
    receivedAt: new Date(envelope.receivedAt),
    from: mailboxesOf(mail.from)[0] ?? null,
    to: mailboxesOf(mail.to),
    replyTo: mailboxesOf(mail.replyTo)[0] ?? null,
    subject: mail.subject ?? "",
    date: Number.isNaN(date.getTime()) ? null : date,
    messageId: mail.messageId ?? null,
    references: (mail.references ?? "").match(/<[^<>\s]{1,900}>/g) ?? [],
    text,
    html,
    links: linksIn(html ?? text),
  };
}

/** The addresses that HTML links to; in plain text, whatever looks like one. */
function linksIn(body: string): string[] {
  const hrefs = [...body.matchAll(/href="(https?:\/\/[^"]{1,2000})"/g)].map((match) => match[1] ?? "");
  const found = hrefs.length > 0 ? hrefs : (body.match(/https?:\/\/[^\s"'<>)\]]{1,2000}/g) ?? []);
  return [...new Set(found.map((link) => link.replaceAll("&amp;", "&").replace(/[.,]$/, "")))];
}

async function namesIn(dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  return readdir(dir);
}
