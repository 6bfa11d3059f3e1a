import { once } from "node:events";
import { readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createTransport as createBare } from "nodemailer";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { GroupActor } from "~/app/access/actor";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { closeDatabase, migrateDatabase, openDatabase } from "~/db/client.server";
import { createTransport, type OutgoingMail } from "~/emails/outbox/transport.server";
import { readMail } from "~/emails/reading/read-mail.server";
import { anEnquiry } from "../factories/enquiries";
import { aGroup } from "../factories/people";
import { median } from "./measure";
import type { Line } from "./report";

const fixtures = fileURLToPath(new URL("../fixtures/mail", import.meta.url));
const rounds = 5;
/** So many times all fixtures, and so many letters, in a round. */
const [readings, letters] = [20, 60];

/** Mails a second of one run over so many. */
async function speed(mails: number, run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return mails / ((performance.now() - start) / 1000);
}

/** A line from what both did by turns: ours to theirs. */
function line(name: string, ours: number[], bare: number[], atLeast: number): Line {
  const ratios = ours.map((value, n) => value / (bare[n] ?? NaN));
  const measured = `${Math.round(median(ours))}/s to ${Math.round(median(bare))}/s`;
  return { name, measured, value: median(ratios), target: { atLeast }, unit: "x" };
}

/** Reads the fixtures whole (kind, reply apart from history, hints) beside postal-mime, which parses them alone. */
async function readingSpeed(): Promise<Line> {
  const names = (await readdir(fixtures)).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(names.map((name) => readFile(`${fixtures}/${name}`)));
  const all = async (read: (raw: Buffer) => Promise<unknown>) => {
    for (let n = 0; n < readings; n++) for (const raw of mails) await read(raw);
  };
  const parse = (raw: Buffer) => PostalMime.parse(raw);
  await all(readMail);
  await all(parse);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let n = 0; n < rounds; n++) {
    ours.push(await speed(mails.length * readings, () => all(readMail)));
    bare.push(await speed(mails.length * readings, () => all(parse)));
  }
  return line("mails read, beside postal-mime", ours, bare, 0.2);
}

/** A server that takes every mail and keeps none. */
async function sink(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      stream.on("end", () => done()).resume();
    },
  });
  const listener = server.listen(0, "127.0.0.1");
  if (!listener.listening) await once(listener, "listening");
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * Sends enquiries as the worker does: claimed, asked once more whether they may leave, made out of their ids,
 * handed over and written down. Beside it bare nodemailer hands over the very same mails.
 */
async function sendingSpeed(path: string): Promise<Line> {
  await Promise.all(["", "-wal", "-shm"].map((suffix) => rm(path + suffix, { force: true })));
  openDatabase({ url: `file:${path}` });
  await migrateDatabase();
  const server = await sink();
  const transport = createTransport({ smtpUrl: server.url });
  const made: OutgoingMail[] = [];
  const keeping = {
    ...transport,
    send: (mail: OutgoingMail) => {
      made.push(mail);
      return transport.send(mail);
    },
  };
  const bareTransport = createBare({ url: server.url, pool: true, maxConnections: 3, maxMessages: 50 });
  const byProduct = async () => {
    while ((await sendDueMails({ transport: keeping })) > 0);
  };
  const byBare = async () => {
    const mails = made.splice(0).map(({ envelopeFrom, toName, ...mail }) => ({
      ...mail,
      to: toName ? { name: toName, address: mail.to } : mail.to,
      envelope: { from: envelopeFrom, to: mail.to },
    }));
    await Promise.all(mails.map((mail) => bareTransport.sendMail(mail)));
  };
  const { coordinator } = await aGroup();
  const write = async (actor: GroupActor) => {
    for (let n = 0; n < letters; n++) await anEnquiry(actor);
  };
  await write(coordinator);
  await byProduct();
  await byBare();
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let n = 0; n < rounds; n++) {
    await write(coordinator);
    ours.push(await speed(letters, byProduct));
    bare.push(await speed(letters, byBare));
  }
  transport.close();
  bareTransport.close();
  await server.close();
  await closeDatabase();
  return line("mails sent, beside bare nodemailer", ours, bare, 0.1);
}

/** Mails read and sent a second. @param path where the database of the letters is made */
export async function mail(path: string): Promise<Line[]> {
  return [await readingSpeed(), await sendingSpeed(path)];
}
