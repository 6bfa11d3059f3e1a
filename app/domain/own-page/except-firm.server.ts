import { and, eq, isNull, like } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { consentsOf } from "~/app/domain/consents/consents-of.server";
import { insertConsent } from "~/app/domain/consents/note-consent.server";
import { fold, searchTokens } from "~/app/domain/rules/fold";
import { Refused } from "~/app/domain/errors.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { sideOf } from "~/app/i18n/side/registry";
import { read, transact } from "~/db/client.server";
import { firms } from "~/db/schema/index.server";
import type { ShownWords } from "./answer-thing.server";
import { noteAct } from "./note-act.server";

/**
 * The group's firms of a name that the candidate knows: at least three letters of it, and five firms at most, so
 * that the group's list cannot be leafed through. Towns and people are not looked in.
 */
export async function firmsOfName(actor: CandidateActor, typed: string) {
  const words = searchTokens(typed);
  if (!words.some((word) => word.length > 2)) return [];
  const found = await read()
    .select({ id: firms.id, name: firms.name, town: firms.town })
    .from(firms)
    .where(
      and(
        eq(firms.groupId, actor.groupId),
        isNull(firms.deletedAt),
        ...words.map((word) => like(firms.search, `%${word}%`)),
      ),
    )
    .orderBy(firms.sortKey, firms.id)
    .limit(50);
  return found.filter(({ name }) => words.every((word) => fold(name).includes(word))).slice(0, 5);
}

/**
 * "Ikke disse": the candidate excepts a firm from every yes to a profile that stands. It holds from now on,
 * whatever becomes of those, until they let it in again.
 * @param shown the words of the yes as it reads with the exception
 * @throws Refused "noProfileConsent" where there is no yes to except it from; 404 for another group's firm
 */
export async function exceptFirm(actor: CandidateActor, firmId: string, shown: ShownWords): Promise<void> {
  if (shown.version !== currentWording) throw new Refused("stale");
  await transact(async (tx) => {
    const all = await consentsOf(tx, actor.groupId, actor.candidateId);
    const newest = all.findLast((row) => row.purpose === "profile-to-kind" && !row.withdrawnAt);
    if (!newest?.kindOfFirm) throw new Refused("noProfileConsent");
    const held = all.flatMap(({ exceptFirmIds }) => exceptFirmIds ?? []);
    if (held.includes(firmId)) return;
    await insertConsent(tx, actor, actor.candidateId, {
      purpose: "profile-to-kind",
      kindOfFirm: newest.kindOfFirm,
      exceptFirmIds: [...new Set([...held, firmId])],
      how: "own-page",
      language: sideOf(actor.locale).da,
      interpreter: null,
      givenAt: new Date(),
      words: { text: shown.words, language: actor.locale },
    });
    await noteAct(tx, actor, { kind: "firm-excepted", about: firmId });
  });
}
