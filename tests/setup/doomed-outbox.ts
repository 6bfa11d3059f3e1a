/**
 * A product's way out for mail in a process that ends itself with SIGKILL at a certain step. Run by the tests alone:
 * `doomed-outbox.ts <"claimed" | "accepted" | "noting" | "noted">`, with the server's address in SMTP_URL.
 */
import pg from "pg";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { openDatabase, sqliteWriter } from "~/db/client.server";
import { createTransport } from "~/emails/outbox/transport.server";
import { dieAt } from "./die-at";

const fatal = process.argv[2] ?? "";
const die = () => process.kill(process.pid, "SIGKILL");

openDatabase({ url: process.env.DATABASE_URL ?? "" });
const database = [sqliteWriter() ?? pg.Client.prototype, sqliteWriter() ? "prepare" : "query"] as const;
const real = createTransport({ smtpUrl: process.env.SMTP_URL ?? "" });
await sendDueMails({
  report: (error) => process.stderr.write(`${String(error)}\n`),
  transport: {
    ...real,
    send: async (mail) => {
      if (fatal === "claimed") die();
      const heard = await real.send(mail);
      if (fatal === "accepted") die();
      if (fatal === "noting") dieAt('update "outgoing_mails"', ...database);
      return heard;
    },
  },
});
if (fatal === "noted") die();
