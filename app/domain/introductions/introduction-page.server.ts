import { asc, eq, inArray } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { mayShowIdentity, mayShowProfile } from "~/app/domain/consents/may-share.server";
import { copenhagenClock } from "~/app/domain/rules/copenhagen-clock";
import { mailLocaleOf } from "~/app/i18n/candidate-locale";
import { read } from "~/db/client.server";
import {
  candidates,
  enquiries,
  firmContacts,
  firms,
  introductionSteps,
  users,
} from "~/db/schema/index.server";
import { ownIntroduction } from "./own-introduction.server";
import { previewForFirm } from "./shown-to-firm.server";

/**
 * Everything the page of an introduction shows, with exactly what the firm sees now.
 * @throws 404 for another group's
 */
export async function introductionPage(actor: GroupActor, introductionId: string) {
  const db = read();
  const { groupId } = actor;
  const introduction = await ownIntroduction(db, groupId, introductionId);
  const { candidateId, firmId, enquiryId } = introduction;
  const [[about], steps, mayProfile, mayIdentity, preview, [me]] = await Promise.all([
    db
      .select({
        calledName: candidates.calledName,
        fullName: candidates.fullName,
        phone: candidates.phone,
        email: candidates.email,
        candidateLocale: candidates.locale,
        profileText: candidates.profileText,
        candidateDeletedAt: candidates.deletedAt,
        firm: firms.name,
        contact: firmContacts.name,
        enquiryState: enquiries.state,
      })
      .from(candidates)
      .innerJoin(firms, eq(firms.id, firmId))
      .innerJoin(enquiries, eq(enquiries.id, enquiryId))
      .innerJoin(firmContacts, eq(firmContacts.id, enquiries.firmContactId))
      .where(eq(candidates.id, candidateId)),
    db
      .select()
      .from(introductionSteps)
      .where(eq(introductionSteps.introductionId, introductionId))
      .orderBy(asc(introductionSteps.id)),
    mayShowProfile(db, groupId, candidateId, firmId),
    mayShowIdentity(db, groupId, candidateId, firmId),
    previewForFirm({ id: enquiryId, groupId, firmId }, introductionId),
    db.select({ name: users.name, phone: users.phone }).from(users).where(eq(users.id, actor.userId)),
  ]);
  const people = [...new Set(steps.map(({ byUserId }) => byUserId).filter((id) => id !== null))];
  const names = people.length
    ? await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, people))
    : [];
  return {
    id: introductionId,
    version: introduction.version,
    enquiryId,
    firm: { id: firmId, name: about?.firm ?? "", contact: about?.contact ?? "" },
    candidate: {
      id: candidateId,
      calledName: about?.calledName ?? "",
      hasEmail: Boolean(about?.email),
      phone: about?.phone ?? null,
      locale: mailLocaleOf(about?.candidateLocale ?? "da"),
      hasProfile: Boolean(about?.profileText),
      deleted: about?.candidateDeletedAt !== null,
    },
    me: { name: me?.name ?? actor.name, phone: me?.phone ?? null },
    shares: introduction.shares,
    mayProfile: mayProfile !== null,
    mayIdentity: mayIdentity !== null,
    preview,
    meeting: introduction.meetingAt && {
      at: introduction.meetingAt,
      date: copenhagenClock(introduction.meetingAt).slice(0, 10),
      time: copenhagenClock(introduction.meetingAt).slice(11),
      place: introduction.meetingPlace ?? "",
      companion: introduction.meetingCompanion,
    },
    endedAt: introduction.endedAt,
    endedReason: introduction.endedReason,
    steps: steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      at: step.at,
      by: names.find(({ id }) => id === step.byUserId)?.name ?? null,
      reason: step.details?.reason ?? null,
      meetingAt: step.details?.meetingAt ?? null,
    })),
  };
}
