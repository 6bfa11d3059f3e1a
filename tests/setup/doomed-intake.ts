/**
 * A product's way for mail, from the port to the filed answer, in a process that ends itself with SIGKILL when it
 * comes to a certain statement. Run by the tests alone: `doomed-intake.ts <part of an SQL statement | "kept">`.
 */
import pg from "pg";
import { acceptsRecipient } from "~/app/domain/mail/intake/accepts-recipient.server";
import { readStoredMails } from "~/app/domain/mail/intake/read-stored-mails.server";
import { storeIncoming } from "~/app/domain/mail/intake/store-incoming.server";
import { openDatabase, sqliteWriter } from "~/db/client.server";
import { startIntake } from "~/emails/intake/smtp.server";
import { dieAt } from "./die-at";

const fatal = process.argv[2] ?? "";
openDatabase({ url: process.env.DATABASE_URL ?? "" });
const die = dieAt(fatal, sqliteWriter() ?? pg.Client.prototype, sqliteWriter() ? "prepare" : "query");
const intake = await startIntake({
  host: "127.0.0.1",
  port: 0,
  accepts: acceptsRecipient,
  store: async (mail) => {
    await storeIncoming(mail);
    if (fatal === "kept") die();
  },
  log: () => undefined,
});
process.stdout.write(`${intake.port}\n`);
setInterval(() => void readStoredMails(), 20);
