import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { mayShowProfile } from "~/app/domain/consents/may-share.server";
import { makePacket } from "~/app/domain/handovers/make-packet.server";
import { packetLines, type PacketLine } from "~/app/domain/handovers/packet-lines.server";
import { openPacket } from "~/app/domain/handovers/sealed-packet.server";
import { ownIntroduction } from "~/app/domain/introductions/own-introduction.server";
import {
  personAsShown,
  previewForFirm,
  type ShownPerson,
} from "~/app/domain/introductions/shown-to-firm.server";
import { notFound } from "~/app/domain/errors.server";
import { sideOf } from "~/app/i18n/side/registry";
import { read } from "~/db/client.server";
import { handovers, introductions } from "~/db/schema/index.server";
import { aboutMe } from "./about-me.server";
import { targetOf, type Thing } from "./things.server";

/** Exactly what a recipient sees, made by what renders it for them. */
export type ThingPreview =
  | { kind: "profile"; text: string | null }
  | { kind: "person"; person: ShownPerson | null }
  /** `sent`: what a unit has, as it was sent; else all that may be sent, of which the volunteer chooses. */
  | { kind: "packet"; lines: PacketLine[]; sent: boolean }
  | { kind: "told" }
  | { kind: "keep" };

/** What the firm of an introduction sees with name and phone, as far as the profile may be shown there too. */
export async function personForFirm(actor: CandidateActor, firmId: string): Promise<ShownPerson | null> {
  const { candidate } = await aboutMe(actor);
  const [row] = await read()
    .select()
    .from(introductions)
    .where(
      and(
        eq(introductions.groupId, actor.groupId),
        eq(introductions.candidateId, actor.candidateId),
        eq(introductions.firmId, firmId),
        isNull(introductions.endedAt),
      ),
    )
    .orderBy(desc(introductions.id))
    .limit(1);
  const profile = (await mayShowProfile(read(), actor.groupId, actor.candidateId, firmId)) !== null;
  return personAsShown(
    {
      id: row?.id ?? "",
      profileText: row?.profileText ?? candidate.profileText,
      meetingAt: row?.meetingAt ?? null,
      meetingPlace: row?.meetingPlace ?? null,
      meetingCompanion: row?.meetingCompanion ?? null,
      calledName: candidate.calledName,
      fullName: candidate.fullName,
      phone: candidate.phone,
    },
    { profile, identity: true },
  );
}

async function packetFor(actor: CandidateActor, key: string): Promise<ThingPreview> {
  const { receiver } = targetOf(key);
  if (receiver && "unitId" in receiver) {
    const [sent] = await read()
      .select({ id: handovers.id, snapshot: handovers.snapshot })
      .from(handovers)
      .where(
        and(
          eq(handovers.groupId, actor.groupId),
          eq(handovers.candidateId, actor.candidateId),
          eq(handovers.unitId, receiver.unitId),
          isNotNull(handovers.snapshot),
        ),
      )
      .orderBy(desc(handovers.id))
      .limit(1);
    if (sent?.snapshot) {
      return { kind: "packet", lines: packetLines(openPacket(sent.snapshot, sent.id), "da"), sent: true };
    }
  }
  const { candidate, group } = await aboutMe(actor);
  const sender = {
    groupId: actor.groupId,
    userId: candidate.responsibleId,
    organisationName: group.name,
  };
  const consent = {
    givenAt: new Date().toISOString(),
    how: "own-page" as const,
    language: sideOf(actor.locale).da,
    interpreter: null,
  };
  const wish = { candidateId: actor.candidateId, consentId: consent, offer: null };
  const { packet } = await makePacket(read(), sender, wish);
  return { kind: "packet", lines: packetLines(packet, "da"), sent: false };
}

/** What the recipient of one thing would see, or sees. */
export async function previewThing(actor: CandidateActor, thing: Thing): Promise<ThingPreview> {
  switch (thing.purpose) {
    case "profile-to-kind":
      return { kind: "profile", text: (await aboutMe(actor)).candidate.profileText };
    case "identity-to-firm":
      return { kind: "person", person: await personForFirm(actor, targetOf(thing.key).firmId ?? "") };
    case "send-on":
      return packetFor(actor, thing.key);
    case "unit-may-tell":
      return { kind: "told" };
    case "keep-data":
      return { kind: "keep" };
  }
}

/** What the firm of one introduction sees at this moment, or null for nothing. @throws 404 */
export async function firmSees(actor: CandidateActor, introductionId: string): Promise<ShownPerson | null> {
  const { enquiryId, firmId, candidateId } = await ownIntroduction(read(), actor.groupId, introductionId);
  if (candidateId !== actor.candidateId) notFound();
  return previewForFirm({ id: enquiryId, groupId: actor.groupId, firmId }, introductionId);
}
