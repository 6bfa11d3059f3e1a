import { rm } from "node:fs/promises";
import { linkToken, makeLink } from "~/app/domain/links/link.server";
import { startSession } from "~/app/web/session.server";
import { closeDatabase, migrateDatabase, openDatabase, transact } from "~/db/client.server";
import { Sqlite } from "~/db/sqlite-driver.server";
import { seedBase } from "./base";
import { seedContacts } from "./contacts";
import { diceOf } from "./texts";
import { seedEnquiries, seedPromises } from "./work";

/** A seeded database, and what a driver must know to use it. */
export type Seeded = {
  path: string;
  /** The signed-in coordinator's `Cookie` header. */
  cookie: string;
  groupId: string;
  userId: string;
  /** The firm whose page is full. */
  firmId: string;
  /** The secret of a firm's answer link. */
  answerToken: string;
};

export type Sizes = { firms: number; candidates: number; contacts: number; enquiries: number };

/**
 * Makes a new SQLite database of these sizes, as the product would have filled it. The product's settings
 * must stand in the environment: trust notes are sealed, and the session's cookie is made, with its keys.
 */
export async function seed(path: string, sizes: Sizes): Promise<Seeded> {
  await Promise.all(["", "-wal", "-shm", ".lock"].map((suffix) => rm(path + suffix, { force: true })));
  openDatabase({ url: `file:${path}` });
  await migrateDatabase();
  await closeDatabase();

  const db = new Sqlite(path);
  db.pragma("synchronous = OFF");
  db.pragma("cache_size = -262144");
  const dice = diceOf(2026);
  const now = Date.now();
  const fill = db.transaction(() => {
    const base = seedBase(db, dice, now, sizes);
    const enquiries = seedEnquiries(db, dice, base, now, sizes.enquiries);
    seedPromises(db, dice, base, now);
    seedContacts(db, dice, base, now, sizes.contacts);
    return { base, enquiryId: enquiries.at(-1) as string };
  });
  const { base, enquiryId } = fill();
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();

  openDatabase({ url: `file:${path}` });
  const userId = base.members[0] as string;
  const about = { ownDevice: true, device: "Bench", organisationId: base.groupId };
  const cookie = (await startSession(userId, about)).split(";")[0] as string;
  const linkId = await transact((tx) => makeLink(tx, { purpose: "firm-answer", subjectId: enquiryId }));
  await closeDatabase();
  return {
    path,
    cookie,
    groupId: base.groupId,
    userId,
    firmId: base.firms[0]?.id ?? "",
    answerToken: linkToken(linkId),
  };
}
