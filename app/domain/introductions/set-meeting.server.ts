import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { refuseLeaks } from "~/app/domain/enquiries/leaks-to-firm.server";
import { line, plainDate, version } from "~/app/domain/forms/fields.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { mailLocaleOf } from "~/app/i18n/candidate-locale";
import { read, transact, type Database, type Tx } from "~/db/client.server";
import {
  candidates,
  firmContacts,
  firms,
  introductions,
  memberships,
  organisations,
  users,
} from "~/db/schema/index.server";
import { Refused, Stale } from "../errors.server";
import { mailToFirm } from "./mail-to-firm.server";
import { addIntroductionStep, ownIntroduction, type Introduction } from "./own-introduction.server";

export const meetingSchema = z.object({
  version: version(),
  date: plainDate(),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "date"),
  place: line(200).refine((place) => place.length > 0, "required"),
  companion: line(120).optional(),
});

/** Names that time and place may hold: the firm, its people, and the group's members. */
async function knownNames(db: Database, introduction: Introduction): Promise<string[]> {
  const [people, members, [about]] = await Promise.all([
    db
      .select({ name: firmContacts.name })
      .from(firmContacts)
      .where(eq(firmContacts.firmId, introduction.firmId)),
    db
      .select({ name: users.name })
      .from(users)
      .innerJoin(memberships, eq(memberships.userId, users.id))
      .where(eq(memberships.organisationId, introduction.groupId)),
    db
      .select({ firm: firms.name, group: organisations.name })
      .from(firms)
      .innerJoin(organisations, eq(organisations.id, firms.groupId))
      .where(eq(firms.id, introduction.firmId)),
  ]);
  return [...people, ...members].map(({ name }) => name).concat(about ? Object.values(about) : []);
}

/**
 * Sets or moves the meeting: time and place on Copenhagen's clock, and who comes along. Firm and candidate
 * get it by mail, the candidate where an address is known.
 * @throws Refused for a time that has passed, an ended introduction, words that are a candidate's, or a firm
 *   that may not be written to; Stale when somebody else has changed it; 404 for another group's
 * @returns whether the candidate gets a mail
 */
export async function setMeeting(
  actor: GroupActor,
  introductionId: string,
  meeting: z.output<typeof meetingSchema>,
): Promise<{ candidateIsMailed: boolean }> {
  const meetingAt = instantInCopenhagen(`${meeting.date}T${meeting.time}`);
  const at = new Date();
  if (!meetingAt || meetingAt < at) throw new Refused("datePast", "date");
  const { groupId } = actor;
  const { place, companion = "" } = meeting;
  const shown = await ownIntroduction(read(), groupId, introductionId);
  const known = await knownNames(read(), shown);
  await refuseLeaks(read(), groupId, shown.firmId, { place, companion }, [actor.name, ...known]);
  return transact(async (tx) => {
    const introduction = await ownIntroduction(tx, groupId, introductionId);
    if (introduction.endedAt) throw new Refused("introductionEnded");
    const [changed] = await tx
      .update(introductions)
      .set({
        meetingAt,
        meetingPlace: place,
        meetingCompanion: companion || null,
        version: meeting.version + 1,
      })
      .where(and(eq(introductions.id, introductionId), eq(introductions.version, meeting.version)))
      .returning({ id: introductions.id });
    if (!changed) throw new Stale();
    await addIntroductionStep(tx, introduction, {
      kind: "meeting-set",
      at,
      byUserId: actor.userId,
      details: { meetingAt: meetingAt.toISOString() },
    });
    await mailToFirm(tx, introduction, "meeting-firm", at);
    const candidateIsMailed = await mailToCandidate(tx, introduction);
    await record(tx, actor, {
      action: "introduction.meeting-set",
      subject: { kind: "introduction", id: introductionId },
      organisationId: groupId,
    });
    return { candidateIsMailed };
  });
}

async function mailToCandidate(tx: Tx, introduction: Introduction): Promise<boolean> {
  const [candidate] = await tx
    .select({ email: candidates.email, calledName: candidates.calledName, locale: candidates.locale })
    .from(candidates)
    .where(eq(candidates.id, introduction.candidateId));
  if (!candidate?.email) return false;
  await queueMail(tx, {
    organisationId: introduction.groupId,
    template: "meeting-candidate",
    locale: mailLocaleOf(candidate.locale),
    to: { email: candidate.email, name: candidate.calledName },
    about: {
      enquiryId: introduction.enquiryId,
      introductionId: introduction.id,
      candidateId: introduction.candidateId,
      firmId: introduction.firmId,
    },
  });
  return true;
}
