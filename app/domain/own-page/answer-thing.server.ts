import { and, eq, inArray } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { insertConsent, type Agreed } from "~/app/domain/consents/note-consent.server";
import { takeBack } from "~/app/domain/consents/withdraw-consent.server";
import { insertDataRequest } from "~/app/domain/data-requests/ask.server";
import { Refused } from "~/app/domain/errors.server";
import { keepAsAsked } from "~/app/domain/retention/asked-to-keep.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { sideOf } from "~/app/i18n/side/registry";
import { transact, type Tx } from "~/db/client.server";
import { consents } from "~/db/schema/index.server";
import { noteAct } from "./note-act.server";

/** What the reader had before their eyes when they answered. */
export type ShownWords = { version: string; words: string };

/**
 * The candidate says yes to one thing on their own page. The words that they read, their language and version
 * are kept with it.
 * @param thing its key
 * @throws Refused "stale" where the words have changed meanwhile, and as `noteConsent`
 */
export async function sayYes(
  actor: CandidateActor,
  thing: string,
  agreed: Agreed,
  shown: ShownWords,
  requestId?: string,
): Promise<void> {
  if (shown.version !== currentWording) throw new Refused("stale");
  await transact((tx) => insertYes(tx, actor, thing, agreed, shown, requestId));
}

/** `sayYes` in a transaction that is open already. */
export async function insertYes(
  tx: Tx,
  actor: CandidateActor,
  thing: string,
  agreed: Agreed,
  shown: ShownWords,
  requestId?: string,
): Promise<void> {
  const { isNew } = await insertConsent(tx, actor, actor.candidateId, {
    ...agreed,
    how: "own-page",
    language: sideOf(actor.locale).da,
    interpreter: null,
    givenAt: new Date(),
    words: { text: shown.words, language: actor.locale },
    requestId,
  });
  if (!isNew) return;
  await noteAct(tx, actor, { kind: "consent-given", about: thing });
  if (agreed.purpose === "keep-data") await keepAsAsked(tx, actor, new Date());
}

/**
 * The candidate says no to one thing, or takes their yes back: whatever was shared under it stops at once. A no
 * to keeping their data asks for its erasure, too.
 * @param consentIds the yeses that it takes back; none where there were none
 */
export async function sayNo(
  actor: CandidateActor,
  thing: string,
  consentIds: readonly string[],
  requestId?: string,
): Promise<{ toTell: string[] }> {
  return transact(async (tx) => {
    const { groupId, candidateId } = actor;
    await ownCandidate(tx, groupId, candidateId);
    const kind = consentIds.length > 0 ? "consent-withdrawn" : "consent-refused";
    const details = { wording: currentWording, language: actor.locale };
    const act = await noteAct(tx, actor, { kind, about: thing, details, requestId });
    if (act === null) return { toTell: [] };
    const mine = consentIds.length
      ? await tx
          .select({ id: consents.id })
          .from(consents)
          .where(
            and(
              inArray(consents.id, [...consentIds]),
              eq(consents.candidateId, candidateId),
              eq(consents.groupId, groupId),
            ),
          )
      : [];
    const toTell: string[] = [];
    for (const { id } of mine) toTell.push(...(await takeBack(tx, actor, candidateId, id)).toTell);
    if (kind === "consent-refused") {
      await record(tx, actor, {
        action: "consent.refused",
        subject: { kind: "candidate", id: candidateId },
        organisationId: groupId,
        details,
      });
    }
    if (thing === "gem") {
      await insertDataRequest(tx, actor, { kind: "candidate", candidateId }, { kind: "erasure" });
    }
    return { toTell };
  });
}
