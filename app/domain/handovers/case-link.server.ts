import { and, eq, gt, inArray } from "drizzle-orm";
import { createHash, randomBytes } from "node:crypto";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { mayTellGroup } from "~/app/domain/consents/may-share.server";
import { findLink, makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { read, transact, type Database } from "~/db/client.server";
import type { UnitId } from "~/db/ids.server";
import { firms, handovers, linkTokens, linkVisits, organisations, threads } from "~/db/schema/index.server";
import { unitGate, type UnitGate } from "~/app/domain/units/gate.server";
import { acceptUnitAgreement } from "~/app/domain/units/unit-agreement.server";
import { notFound, Refused } from "../errors.server";
import { isLinkOld, linkLivesDays } from "./case-rules";
import { addHandoverStep } from "./own-handover.server";
import { isReadable } from "./readable.server";

const hour = 3_600_000;
const day = 24 * hour;
/** How long a case stays open in the browser that opened it by its link, in ms. */
export const visitLives = 12 * hour;

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

async function linkedCase(token: string, db: Database = read()) {
  const link = await findLink("handover", token, db);
  if (!link) return null;
  const [row] = await db
    .select({ handover: handovers, threadId: threads.id, group: organisations.name, firm: firms.name })
    .from(handovers)
    .innerJoin(organisations, eq(organisations.id, handovers.groupId))
    .leftJoin(firms, eq(firms.id, handovers.firmId))
    .leftJoin(threads, eq(threads.handoverId, handovers.id))
    .where(eq(handovers.id, link.subjectId));
  return row?.handover.unitId ? { link, ...row, unitId: row.handover.unitId } : null;
}

/** What stands behind the link of a mail: nothing about the person. `gone`: taken back, nothing is shown any more. */
export type CaseLink =
  | { state: "unknown" }
  | {
      state: "open" | "old" | "gone";
      group: string;
      firm: string | null;
      step: (typeof handovers.$inferSelect)["step"];
      receiver: string;
      gate: UnitGate;
    };

/** What the page of a case link shows before it is opened. Reading it changes nothing: mail scanners follow links. */
export async function caseLink(token: string, now = new Date()): Promise<CaseLink> {
  const found = await linkedCase(token);
  if (!found) return { state: "unknown" };
  const { link, handover, group, firm, unitId } = found;
  const [gate, readable] = await Promise.all([unitGate(unitId), isReadable(read(), handover, now)]);
  const state = !readable ? "gone" : isLinkOld(link, handover, now) ? "old" : "open";
  return {
    state: gate.isHere ? state : "gone",
    group,
    firm,
    step: handover.step,
    receiver: handover.receiverName,
    gate,
  };
}

/**
 * Opens a case by its link, for twelve hours in one browser.
 * @param name who the opener says they are
 * @param accepted the version of the agreement that the opener accepts for a unit that has not done so
 * @returns the case, and the secret for the browser's cookie; null when the link opens nothing (any more), or the
 *   unit asks for a second factor
 * @throws Refused while nobody at the unit has accepted the agreement
 */
export async function openCase(
  token: string,
  name: string,
  accepted: string | null = null,
): Promise<{ handoverId: string; visit: string } | null> {
  const before = await linkedCase(token);
  if (!before) return null;
  const gate = await unitGate(before.unitId);
  if (!gate.isHere || gate.needsSecondFactor) return null;
  if (!gate.hasAgreed) {
    if (accepted === null) throw new Refused("mustAccept", "accepted");
    await acceptUnitAgreement({ unitId: before.unitId, userId: null, name }, accepted);
  }
  const visit = randomBytes(24).toString("base64url");
  return transact(async (tx) => {
    const now = new Date();
    const found = await linkedCase(token, tx);
    if (!found || isLinkOld(found.link, found.handover, now)) return null;
    const { link, handover, unitId } = found;
    if (!(await isReadable(tx, handover, now))) return null;
    await tx.insert(linkVisits).values({
      id: hashOf(visit),
      linkTokenId: link.id,
      name,
      createdAt: now,
      expiresAt: new Date(now.getTime() + visitLives),
    });
    const told = await mayTellGroup(tx, handover.groupId, handover.candidateId, { unitId }, now);
    await addHandoverStep(tx, handover, {
      kind: "opened",
      at: now,
      byName: name,
      details: told ? { consentId: told } : {},
    });
    await record(
      tx,
      { kind: "unit", userId: null, unitId },
      {
        action: "handover.opened",
        subject: { kind: "handover", id: handover.id },
        organisationId: handover.groupId,
        details: { linkTokenId: link.id },
      },
    );
    return { handoverId: handover.id, visit };
  });
}

/** A visit by link: who they said they are, and at which unit. */
export type CaseVisit = { unitId: UnitId; name: string };

/** The visit that one of a browser's secrets stands for, if it is to this very case and still lives; else null. */
export async function findVisit(
  visits: readonly string[],
  handoverId: string,
  now = new Date(),
): Promise<CaseVisit | null> {
  if (visits.length === 0) return null;
  const [row] = await read()
    .select({
      name: linkVisits.name,
      unitId: handovers.unitId,
      closedAt: handovers.closedAt,
      expiresAt: linkTokens.expiresAt,
    })
    .from(linkVisits)
    .innerJoin(linkTokens, eq(linkTokens.id, linkVisits.linkTokenId))
    .innerJoin(handovers, eq(handovers.id, linkTokens.subjectId))
    .where(
      and(
        inArray(linkVisits.id, visits.map(hashOf)),
        gt(linkVisits.expiresAt, now),
        eq(linkTokens.purpose, "handover"),
        eq(linkTokens.subjectId, handoverId),
      ),
    )
    .limit(1);
  if (!row?.unitId || isLinkOld(row, row, now)) return null;
  return { unitId: row.unitId, name: row.name };
}

/**
 * Sends a new link to the mailbox that an old one went to, and nowhere else. The caller learns nothing.
 * @param client who asks, for limiting; see load-context
 */
export async function renewCaseLink(token: string, client: string): Promise<void> {
  if (!(await countAttempt(`new-case-link:client:${client}`, 20, hour))) return;
  const old = await linkedCase(token);
  const email = old?.link.email;
  if (!email || !(await countAttempt(`new-case-link:address:${email}`, 5, hour))) return;
  await transact(async (tx) => {
    const now = new Date();
    const { handover, threadId } = (await linkedCase(token, tx)) ?? notFound();
    if (!(await isReadable(tx, handover, now))) return;
    const linkTokenId = await makeLink(tx, {
      purpose: "handover",
      subjectId: handover.id,
      email,
      expiresAt: handover.closedAt ? new Date(now.getTime() + linkLivesDays * day) : null,
    });
    await queueMail(tx, {
      organisationId: handover.groupId,
      template: "handover-notice",
      locale: "da",
      to: { email },
      about: { handoverId: handover.id, linkTokenId, userId: handover.sentBy },
      threadId: threadId ?? undefined,
    });
    await record(
      tx,
      { kind: "visitor" },
      {
        action: "handover.link-renewed",
        subject: { kind: "handover", id: handover.id },
        organisationId: handover.groupId,
      },
    );
  });
}
