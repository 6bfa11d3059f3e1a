import { and, asc, eq, inArray, isNull, like, notInArray, type SQL } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { rulesOf } from "~/app/domain/consents/consent-row";
import { consentColumns } from "~/app/domain/consents/consents-of.server";
import { liftsOf, withoutLifted } from "~/app/domain/consents/lifted.server";
import { findEnquiry } from "~/app/domain/enquiries/find-enquiry.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { maySeeIdentity, maySeeProfile } from "~/app/domain/rules/consent-rules";
import { searchTokens } from "~/app/domain/rules/fold";
import { read } from "~/db/client.server";
import { candidates, consents, firms, introductions } from "~/db/schema/index.server";

const mostShown = 25;

/**
 * Candidates who can be added to an enquiry, in Danish order, with what their consents allow at this firm; those
 * who are in it already are left out.
 * @throws 404 for another group's enquiry
 */
export async function introducible(actor: GroupActor, enquiryId: string, query: string) {
  const db = read();
  const { groupId } = actor;
  const enquiry = await findEnquiry(db, groupId, enquiryId);
  const inIt = db
    .select({ id: introductions.candidateId })
    .from(introductions)
    .where(eq(introductions.enquiryId, enquiryId));
  const [[firm], rows] = await Promise.all([
    db
      .select({ id: firms.id, name: firms.name, areaId: firms.areaId, industry: firms.industryCode })
      .from(firms)
      .where(eq(firms.id, enquiry.firmId)),
    db
      .select({
        id: candidates.id,
        calledName: candidates.calledName,
        fullName: candidates.fullName,
        hasProfile: candidates.profileText,
      })
      .from(candidates)
      .where(
        and(
          eq(candidates.groupId, groupId),
          isNull(candidates.deletedAt),
          notInArray(candidates.id, inIt),
          ...searchTokens(query).map((token): SQL => like(candidates.search, `%${token}%`)),
        ),
      )
      .orderBy(asc(candidates.sortKey), asc(candidates.id))
      .limit(mostShown + 1),
  ]);
  const shown = rows.slice(0, mostShown);
  const given = shown.length
    ? await db
        .select({ ...consentColumns, candidateId: consents.candidateId })
        .from(consents)
        .where(
          inArray(
            consents.candidateId,
            shown.map(({ id }) => id),
          ),
        )
    : [];
  const lifts = await liftsOf(
    db,
    groupId,
    shown.map(({ id }) => id),
  );
  const seen = {
    id: enquiry.firmId,
    areaId: firm?.areaId ?? null,
    industry: firm?.industry?.replace(/[^0-9]/g, "") ?? null,
  };
  const now = new Date();
  return {
    requestId: newRequestId(),
    firm: { id: enquiry.firmId, name: firm?.name ?? "" },
    ended: enquiry.state === "ended",
    more: rows.length > mostShown,
    candidates: shown.map(({ hasProfile, ...candidate }) => {
      const own = lifts.filter(({ candidateId }) => candidateId === candidate.id);
      const rules = given
        .filter(({ candidateId }) => candidateId === candidate.id)
        .flatMap((row) => rulesOf(withoutLifted(row, own)));
      return {
        ...candidate,
        mayProfile: hasProfile !== null && maySeeProfile(rules, seen, now),
        mayIdentity: maySeeIdentity(rules, seen.id, now),
      };
    }),
  };
}
