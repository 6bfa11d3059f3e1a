import { and, asc, desc, eq, isNull, like } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { maySendOn } from "~/app/domain/consents/may-share.server";
import { parseReceiver, receiverKey } from "~/app/domain/consents/receiver";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { linkedUnits } from "~/app/domain/organisations/links.server";
import { groupOf } from "~/app/domain/organisations/own-group.server";
import { searchTokens } from "~/app/domain/rules/fold";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { candidates, enquiries, firms, handovers, introductions } from "~/db/schema/index.server";
import { makePacket } from "./make-packet.server";
import { offerKey, parseOffer } from "./offer";
import { formParts } from "./form-parts.server";

type Choice = { key: string; name: string };

/** Whom the group can send on to: the units it works with; paper to the home municipality while none has joined. */
async function receivers(actor: GroupActor, home: string | null): Promise<(Choice & { joined: boolean })[]> {
  const [units, group] = await Promise.all([linkedUnits(actor), groupOf(actor)]);
  const code = home ?? group.municipalityCode;
  const joined = units.map((unit) => ({ key: receiverKey(unit), name: unit.name, joined: true }));
  if (units.some((unit) => unit.municipalityCode === code)) return joined;
  const name = `${municipalityByCode(code)?.name ?? code} Kommune`;
  return [...joined, { key: receiverKey({ municipalityCode: code }), name, joined: false }];
}

async function enquiriesAbout(
  actor: GroupActor,
  candidateId: string,
  asked: string | null,
): Promise<Choice[]> {
  const columns = { id: enquiries.id, name: firms.name };
  const introduced = await read()
    .select(columns)
    .from(introductions)
    .innerJoin(enquiries, eq(enquiries.id, introductions.enquiryId))
    .innerJoin(firms, eq(firms.id, enquiries.firmId))
    .where(
      and(
        eq(introductions.groupId, actor.groupId),
        eq(introductions.candidateId, candidateId),
        isNull(introductions.endedAt),
        isNull(firms.deletedAt),
      ),
    )
    .orderBy(desc(introductions.id));
  const other = asked && !introduced.some(({ id }) => id === asked);
  const named = other
    ? await read()
        .select(columns)
        .from(enquiries)
        .innerJoin(firms, eq(firms.id, enquiries.firmId))
        .where(and(eq(enquiries.id, asked), eq(enquiries.groupId, actor.groupId), isNull(firms.deletedAt)))
    : [];
  return [...named, ...introduced].map(({ id, name }) => ({ key: offerKey({ enquiryId: id }), name }));
}

/** The firm that is asked for, and those that the words find. */
async function firmsFound(actor: GroupActor, asked: string | null, find: string): Promise<Choice[]> {
  const words = searchTokens(find);
  if (!asked && words.length === 0) return [];
  const wanted = asked ? eq(firms.id, asked) : and(...words.map((word) => like(firms.search, `%${word}%`)));
  const rows = await read()
    .select({ id: firms.id, name: firms.name })
    .from(firms)
    .where(and(eq(firms.groupId, actor.groupId), isNull(firms.deletedAt), wanted))
    .orderBy(asc(firms.sortKey), asc(firms.id))
    .limit(10);
  return rows.map(({ id, name }) => ({ key: offerKey({ firmId: id }), name }));
}

/** What the address of the page has chosen. */
export type SendOnAsked = { receiver: string; offer: string | null; find: string };

/**
 * What the page shows that sends a person on: to whom, with which firm's offer, and what can be chosen to send.
 * The lines are null while there is no consent to this receiver.
 * @throws 404 for another group's candidate
 */
export async function sendOnPage(actor: GroupActor, candidateId: string, asked: SendOnAsked) {
  const db = read();
  const candidate = await ownCandidate(db, actor.groupId, candidateId);
  const wanted = parseOffer(asked.offer ?? "");
  const [to, introduced, found, [about], earlier] = await Promise.all([
    receivers(actor, candidate.municipalityCode),
    enquiriesAbout(actor, candidateId, wanted && "enquiryId" in wanted ? wanted.enquiryId : null),
    firmsFound(actor, wanted && "firmId" in wanted ? wanted.firmId : null, asked.find),
    db
      .select({ caseworkerName: candidates.caseworkerName })
      .from(candidates)
      .where(eq(candidates.id, candidate.id)),
    db
      .select({ id: handovers.id, to: handovers.receiverName, sentAt: handovers.sentAt, firm: firms.name })
      .from(handovers)
      .leftJoin(firms, eq(firms.id, handovers.firmId))
      .where(
        and(
          eq(handovers.groupId, actor.groupId),
          eq(handovers.candidateId, candidateId),
          isNull(handovers.closedAt),
        ),
      )
      .orderBy(desc(handovers.id)),
  ]);
  const offers = [...introduced, ...found];
  const receiver =
    to.find(({ key }) => key === asked.receiver) ?? (to.length === 1 ? to[0] : undefined) ?? null;
  // Left open it is the firm the person is introduced to; an empty choice means none.
  const offer =
    offers.find(({ key }) => key === asked.offer) ?? (asked.offer === null ? introduced[0] : null) ?? null;
  const named = receiver && parseReceiver(receiver.key);
  const consentId = named && (await maySendOn(db, actor.groupId, candidateId, named));
  const made = consentId
    ? await makePacket(db, actor, { candidateId, consentId, offer: offer ? parseOffer(offer.key) : null })
    : null;
  return {
    candidate: { id: candidate.id, calledName: candidate.calledName },
    receivers: to,
    receiver,
    offers,
    offer,
    find: asked.find,
    parts: made
      ? formParts(made.packet, made.about.firmId, offer ? "placement" : "talk", actor.locale)
      : null,
    caseworkerName: about?.caseworkerName ?? null,
    earlier,
    requestId: newRequestId(),
  };
}
