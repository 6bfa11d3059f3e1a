import { newId } from "~/db/ids.server";
import type { SqliteFile } from "~/db/sqlite-driver.server";
import type { Base } from "./base";
import { inserter } from "./bulk";
import { oneOf, type Dice } from "./texts";

const DAY_MS = 86_400_000;
const WAITING = 30;
const MY_FOLLOW_UPS = 8;
const OTHERS_FOLLOW_UPS = 200;
const CASES = 3;

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Enquiries over two years: the newest thirty wait for our answer, a third of them for the coordinator's. */
export function seedEnquiries(db: SqliteFile, dice: Dice, base: Base, now: number, count: number): string[] {
  const { groupId, members, firms } = base;
  const addEnquiry = inserter(db, "enquiries");
  const addThread = inserter(db, "threads");
  const addMessage = inserter(db, "messages");
  const addAskAgain = inserter(db, "ask_again");
  return Array.from({ length: count }, (_, n) => {
    const id = newId();
    const sentAt = now - Math.floor(((count - n) / count) * 2 * 365 * DAY_MS);
    const waits = n >= count - WAITING;
    const firm = (n === count - 1 ? firms[0] : oneOf(dice, firms)) as (typeof firms)[number];
    const volunteerId = n % 3 === 0 ? (members[0] as string) : oneOf(dice, members);
    const ended = !waits && dice() < 0.85;
    const notNow = ended && dice() < 0.2;
    addEnquiry({
      id,
      groupId,
      firmId: firm.id,
      firmContactId: firm.contactId,
      volunteerId,
      locale: "da",
      state: waits ? "answered" : ended ? "ended" : "sent",
      waitingSince: waits ? sentAt : null,
      sentAt,
      endedAt: ended ? sentAt + 5 * DAY_MS : null,
      endedReason: ended ? (notNow ? "not-now" : "agreed") : null,
      requestId: newId(),
    });
    if (notNow) addAskAgain({ enquiryId: id, groupId, firmId: firm.id, onDay: dayOf(sentAt + 180 * DAY_MS) });
    const threadId = newId();
    addThread({ id: threadId, groupId, kind: "enquiry", enquiryId: id });
    const text = "Kære begge\n\nTak for snakken. Vil I tale med os om at tage to i praktik fra februar?";
    addMessage({
      id: newId(),
      groupId,
      threadId,
      firmId: firm.id,
      direction: "out",
      via: "mail",
      at: sentAt,
      writtenBy: volunteerId,
      text,
    });
    return id;
  });
}

/** Follow-ups that are due or to come, and cases sent on in which the jobcenter waits for the group. */
export function seedPromises(db: SqliteFile, dice: Dice, base: Base, now: number): void {
  const { groupId, members, firms, candidates } = base;
  const me = members[0] as string;
  const addFollowUp = inserter(db, "follow_ups");
  for (let n = 0; n < MY_FOLLOW_UPS + OTHERS_FOLLOW_UPS; n++) {
    const mine = n < MY_FOLLOW_UPS;
    addFollowUp({
      id: newId(),
      groupId,
      dueOn: dayOf(now - (mine ? n : n - OTHERS_FOLLOW_UPS / 2) * DAY_MS),
      assignedTo: mine ? me : oneOf(dice, members.slice(1)),
      text: "Ring og hør om februar stadig passer",
      firmId: n === 0 ? (firms[0]?.id ?? null) : oneOf(dice, firms).id,
      createdBy: me,
      createdAt: now,
    });
  }
  const addConsent = inserter(db, "consents");
  const addCase = inserter(db, "handovers");
  for (const candidateId of candidates.slice(0, CASES)) {
    const consentId = newId();
    const given = { how: "in-person", language: "arabisk", givenAt: now, wordingVersion: "1" };
    addConsent({
      id: consentId,
      groupId,
      candidateId,
      purpose: "send-on",
      ...given,
      notedBy: me,
      notedAt: now,
    });
    const to = { receiverName: "Jobcenter Stevns", municipalityCode: "0336", consentId };
    const asked = { state: "asked", wantsGroupSince: now - 2 * DAY_MS, sentBy: me, sentAt: now - 4 * DAY_MS };
    addCase({ id: newId(), groupId, candidateId, ...to, step: "placement", ...asked });
  }
}
