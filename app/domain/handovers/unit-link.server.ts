import { and, eq, gt, inArray } from "drizzle-orm";
import { createHash, randomBytes } from "node:crypto";
import { record } from "~/app/domain/audit/record.server";
import { findLink } from "~/app/domain/links/link.server";
import { unitGate, type UnitGate } from "~/app/domain/units/gate.server";
import { read, transact } from "~/db/client.server";
import type { UnitId } from "~/db/ids.server";
import { linkTokens, linkVisits, organisations } from "~/db/schema/index.server";
import { visitLives, type CaseVisit } from "./case-link.server";

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** What the page of a link to a unit's whole inbox shows before it is opened; null: it opens nothing (any more). */
export async function unitLink(
  token: string,
  now = new Date(),
): Promise<{ unitId: UnitId; linkId: string; unit: string; gate: UnitGate } | null> {
  const link = await findLink("unit-inbox", token);
  if (!link || (link.expiresAt && link.expiresAt <= now)) return null;
  const unitId = link.subjectId as UnitId;
  const [row] = await read()
    .select({ name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, unitId), eq(organisations.kind, "unit")));
  const gate = await unitGate(unitId);
  return row && gate.isHere ? { unitId, linkId: link.id, unit: row.name, gate } : null;
}

/**
 * Opens a unit's inbox by the link of a mail to its mailbox, for twelve hours in one browser: for a mailbox that
 * several share and nobody has an account for.
 * @param name who the opener says they are
 * @returns the secret for the browser's cookie; null when the link opens nothing, or a second factor is needed
 */
export async function openUnitInbox(token: string, name: string): Promise<string | null> {
  const found = await unitLink(token);
  if (!found || found.gate.needsSecondFactor || !found.gate.hasAgreed) return null;
  const visit = randomBytes(24).toString("base64url");
  const now = new Date();
  const { unitId, linkId } = found;
  await transact(async (tx) => {
    const expiresAt = new Date(now.getTime() + visitLives);
    await tx
      .insert(linkVisits)
      .values({ id: hashOf(visit), linkTokenId: linkId, name, createdAt: now, expiresAt });
    await record(
      tx,
      { kind: "unit", userId: null, unitId },
      {
        action: "unit-inbox.opened",
        subject: { kind: "organisation", id: unitId },
        organisationId: unitId,
        details: { linkTokenId: linkId },
      },
    );
  });
  return visit;
}

/** The visit to a unit's whole inbox that one of a browser's secrets stands for, if it still lives; else null. */
export async function findUnitVisit(visits: readonly string[], now = new Date()): Promise<CaseVisit | null> {
  if (visits.length === 0) return null;
  const [row] = await read()
    .select({ name: linkVisits.name, unitId: linkTokens.subjectId })
    .from(linkVisits)
    .innerJoin(linkTokens, eq(linkTokens.id, linkVisits.linkTokenId))
    .where(
      and(
        inArray(linkVisits.id, visits.map(hashOf)),
        gt(linkVisits.expiresAt, now),
        gt(linkTokens.expiresAt, now),
        eq(linkTokens.purpose, "unit-inbox"),
      ),
    )
    .limit(1);
  return row ? { unitId: row.unitId as UnitId, name: row.name } : null;
}
