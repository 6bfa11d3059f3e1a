import { and, asc, eq, inArray, isNotNull, lt, or } from "drizzle-orm";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import type { Locale } from "~/app/i18n/words";
import type { Database } from "~/db/client.server";
import { handoverPackets, helpers } from "~/db/schema/index.server";
import { changedLines, type LineChange } from "./changed-lines";
import type { Handover } from "./own-handover.server";
import type { Packet } from "./packet";
import { packetLines, type PacketLine, type Today } from "./packet-lines.server";
import { openPacket } from "./sealed-packet.server";

/** What was sent in words: the present version, how it differs from the one before, and those before it. */
export type ReadPacket = {
  lines: PacketLine[];
  number: number;
  changes: LineChange[];
  earlier: { number: number; sentAt: Date; lines: PacketLine[] }[];
};

/** The day, and which of a packet's helpers were ended since it was sent: that they no longer count is told at once. */
export async function todayFor(db: Database, packet: Packet, now: Date): Promise<Today> {
  const ids = (packet.helpers ?? []).map(({ id }) => id);
  const day = plainDateAt(now);
  if (ids.length === 0) return { day, ended: [] };
  const rows = await db
    .select({ id: helpers.id })
    .from(helpers)
    .where(and(inArray(helpers.id, ids), or(isNotNull(helpers.endedAt), lt(helpers.validTo, day))));
  return { day, ended: rows.map(({ id }) => id) };
}

/** Opens what was sent, in all its versions. Ask first whether the reader may see it. */
export async function readPacket(
  db: Database,
  handover: Pick<Handover, "id" | "packetNumber">,
  packet: Packet,
  locale: Locale,
  now: Date,
): Promise<ReadPacket> {
  const today = await todayFor(db, packet, now);
  const lines = packetLines(packet, locale, today);
  if (handover.packetNumber === 1) return { lines, number: 1, changes: [], earlier: [] };
  const rows = await db
    .select()
    .from(handoverPackets)
    .where(and(eq(handoverPackets.handoverId, handover.id), isNotNull(handoverPackets.snapshot)))
    .orderBy(asc(handoverPackets.number));
  const earlier = rows.flatMap(({ id, snapshot, number, sentAt }) =>
    snapshot ? [{ number, sentAt, lines: packetLines(openPacket(snapshot, id), locale, today) }] : [],
  );
  const before = earlier.at(-1);
  return {
    lines,
    number: handover.packetNumber,
    changes: before ? changedLines(before.lines, lines) : [],
    earlier: earlier.reverse(),
  };
}
