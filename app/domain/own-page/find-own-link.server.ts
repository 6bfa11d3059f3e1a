import { and, eq, isNull } from "drizzle-orm";
import { createHash } from "node:crypto";
import { findLink } from "~/app/domain/links/link.server";
import { read, type Database } from "~/db/client.server";
import { candidates, organisations, ownLinks } from "~/db/schema/index.server";

/** SHA-256 of a device's secret: all that is stored of it. */
export const deviceHashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

const columns = {
  link: ownLinks,
  locale: candidates.locale,
  calledName: candidates.calledName,
  group: organisations.name,
};

const rows = (db: Database) =>
  db
    .select(columns)
    .from(ownLinks)
    .innerJoin(candidates, and(eq(candidates.id, ownLinks.candidateId), isNull(candidates.deletedAt)))
    .innerJoin(organisations, eq(organisations.id, ownLinks.groupId));

export type OwnLink = Awaited<ReturnType<typeof rows>>[number];

/** The link that a token opens, whatever its state, or null; null too once its candidate is deleted. */
export async function findOwnLink(token: string, db: Database = read()): Promise<OwnLink | null> {
  const link = await findLink("own-page", token, db);
  if (!link) return null;
  const [row] = await rows(db).where(eq(ownLinks.id, link.id));
  return row ?? null;
}

/** The link that is bound to the device with this secret, whatever its state, or null. */
export async function findOwnDevice(secret: string, db: Database = read()): Promise<OwnLink | null> {
  const [row] = await rows(db).where(eq(ownLinks.deviceHash, deviceHashOf(secret)));
  return row ?? null;
}
