import { eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { qrCode } from "~/app/domain/rules/qr-code.server";
import { candidateLocale, candidateLocales, sideOf, type CandidateLocale } from "~/app/i18n/side/registry";
import { read } from "~/db/client.server";
import { candidates } from "~/db/schema/index.server";
import { linkState, unopenedLives } from "./link-rules";
import { ownPageUrl, standingLink } from "./standing-link.server";

/**
 * What a volunteer sees of a candidate's own page: its link as words for a text message and as a picture, while
 * it waits for its device, and what became of it. Once it is open the link is no longer shown.
 * @param language that the words are to be in; else the candidate's own
 * @throws 404
 */
export async function ownLinkSettings(actor: GroupActor, candidateId: string, language?: CandidateLocale) {
  const { calledName } = await ownCandidate(read(), actor.groupId, candidateId);
  const [[row], link] = await Promise.all([
    read()
      .select({ locale: candidates.locale, email: candidates.email })
      .from(candidates)
      .where(eq(candidates.id, candidateId)),
    standingLink(actor, candidateId),
  ]);
  const locale = language ?? candidateLocale(row?.locale ?? "da");
  const state = link && linkState(link);
  const fresh = link && state === "fresh" ? ownPageUrl(link.id) : null;
  return {
    calledName,
    email: row?.email ?? null,
    locale,
    languages: candidateLocales.map((value) => ({ value, label: sideOf(value)[actor.locale] })),
    link: link && {
      state,
      until: new Date(link.madeAt.getTime() + unopenedLives),
      openedAt: link.openedAt,
      device: link.device,
      lastUsedAt: link.lastUsedAt,
      otherAt: link.otherAt,
      otherDevice: link.otherDevice,
    },
    sms: fresh && sideOf(locale).words.sms(calledName, actor.organisationName, fresh),
    dir: sideOf(locale).dir,
    qr: fresh && qrCode(fresh),
  };
}
