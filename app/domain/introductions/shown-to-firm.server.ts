import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { mayShowIdentity, mayShowProfile } from "~/app/domain/consents/may-share.server";
import { read, transact } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates, introductions } from "~/db/schema/index.server";

/** What a firm sees of one person: nothing that a consent in force does not cover. */
export type ShownPerson = {
  introductionId: string;
  /** The coarse profile, without a name. */
  profile: string | null;
  name: string | null;
  phone: string | null;
  meeting: { at: Date; place: string | null; companion: string | null } | null;
};

type EnquiryAtFirm = { id: string; groupId: GroupId; firmId: string };

/** One introduction as the firm sees it at this moment, or null where it sees nothing. */
async function shownOf(
  enquiry: EnquiryAtFirm,
  row: Introduced,
): Promise<(ShownPerson & { candidateId: string }) | null> {
  const { groupId, firmId } = enquiry;
  const [profileConsent, identityConsent] = await Promise.all([
    mayShowProfile(read(), groupId, row.candidateId, firmId),
    row.shares === "identity" ? mayShowIdentity(read(), groupId, row.candidateId, firmId) : null,
  ]);
  const person = personAsShown(row, {
    profile: profileConsent !== null,
    identity: identityConsent !== null,
  });
  return person && { ...person, candidateId: row.candidateId };
}

type About = Pick<
  Introduced,
  | "id"
  | "profileText"
  | "meetingAt"
  | "meetingPlace"
  | "meetingCompanion"
  | "calledName"
  | "fullName"
  | "phone"
>;

/** What a firm sees of somebody under these consents, or null for nothing. The candidate's preview is this, too. */
export function personAsShown(row: About, may: { profile: boolean; identity: boolean }): ShownPerson | null {
  const profile = may.profile ? row.profileText : null;
  if (!profile && !may.identity) return null;
  return {
    introductionId: row.id,
    profile,
    name: may.identity ? (row.fullName ?? row.calledName) : null,
    phone: may.identity ? row.phone : null,
    meeting: row.meetingAt
      ? { at: row.meetingAt, place: row.meetingPlace, companion: row.meetingCompanion }
      : null,
  };
}

const columns = {
  id: introductions.id,
  candidateId: introductions.candidateId,
  shares: introductions.shares,
  profileText: introductions.profileText,
  meetingAt: introductions.meetingAt,
  meetingPlace: introductions.meetingPlace,
  meetingCompanion: introductions.meetingCompanion,
  calledName: candidates.calledName,
  fullName: candidates.fullName,
  phone: candidates.phone,
};

function introducedTo(enquiry: EnquiryAtFirm, introductionId?: string) {
  return read()
    .select(columns)
    .from(introductions)
    .innerJoin(candidates, eq(candidates.id, introductions.candidateId))
    .where(
      and(
        eq(introductions.enquiryId, enquiry.id),
        eq(introductions.groupId, enquiry.groupId),
        introductionId ? eq(introductions.id, introductionId) : undefined,
        ne(introductions.shares, "nothing"),
        isNull(introductions.endedAt),
        isNull(candidates.deletedAt),
      ),
    )
    .orderBy(asc(introductions.id));
}

type Introduced = Awaited<ReturnType<typeof introducedTo>>[number];

/**
 * The people of an enquiry as its firm sees them now; the consents are asked anew at every showing. Each person
 * shown leaves an audit row, so call it only where the firm reads it.
 */
export async function shownToFirm(enquiry: EnquiryAtFirm): Promise<ShownPerson[]> {
  const rows = await introducedTo(enquiry);
  const shown = (await Promise.all(rows.map((row) => shownOf(enquiry, row)))).filter(
    (person) => person !== null,
  );
  if (shown.length > 0) {
    await transact(async (tx) => {
      for (const person of shown) {
        await record(
          tx,
          { kind: "firm" },
          {
            action: "candidate.read",
            subject: { kind: "candidate", id: person.candidateId },
            organisationId: enquiry.groupId,
            details: {
              firmId: enquiry.firmId,
              introductionId: person.introductionId,
              level: person.name === null ? "profile" : "identity",
            },
          },
        );
      }
    });
  }
  return shown.map(({ candidateId: _candidate, ...person }) => person);
}

/** The group's preview of one introduction: exactly what the firm sees, or null for nothing. */
export async function previewForFirm(
  enquiry: EnquiryAtFirm,
  introductionId: string,
): Promise<ShownPerson | null> {
  const [row] = await introducedTo(enquiry, introductionId);
  const shown = row ? await shownOf(enquiry, row) : null;
  if (!shown) return null;
  const { candidateId: _candidate, ...person } = shown;
  return person;
}
