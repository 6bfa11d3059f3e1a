/**
 * Takes one entry of a device in a process that ends itself with SIGKILL when it comes to a certain statement, or
 * once all is committed and nobody was told. Run by the tests alone:
 * `doomed-device.ts <part of an SQL statement | "committed"> <actor, id and sealed entry as JSON>`.
 */
import pg from "pg";
import type { GroupActor } from "~/app/access/actor";
import { takeEntries } from "~/app/domain/device/take-entries.server";
import { openDatabase, sqliteWriter } from "~/db/client.server";
import { dieAt } from "./die-at";

const [fatal = "", given = ""] = process.argv.slice(2);
const { actor, entry } = JSON.parse(given) as { actor: GroupActor; entry: { id: string; sealed: string } };

openDatabase({ url: process.env.DATABASE_URL ?? "" });
const die = dieAt(fatal, sqliteWriter() ?? pg.Client.prototype, sqliteWriter() ? "prepare" : "query");
await takeEntries(actor, { now: Date.now(), entries: [entry] });
if (fatal === "committed") die();
process.exit(1);
