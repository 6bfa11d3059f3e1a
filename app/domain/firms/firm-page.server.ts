import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { areas, enquiries, firmContacts, followUps, refusals, users } from "~/db/schema/index.server";
import { bindsFirm } from "./binds-firm.server";
import { shownFirm } from "./firm-values.server";
import { ownFirm } from "./own-firm.server";

const LATEST_ENQUIRIES = 5;
const NEXT_FOLLOW_UPS = 10;

/** All that a firm's page shows but its timeline. @throws 404 for a firm that is not the group's */
export async function firmPage(actor: GroupActor, firmId: string, now = new Date()) {
  const row = await ownFirm(read(), actor.groupId, firmId);
  const [people, asked, promised, areaName] = await Promise.all([
    peopleOf(actor, firmId),
    enquiriesOf(actor, firmId, now),
    followUpsOf(actor, firmId),
    row.areaId ? nameOfArea(row.areaId) : null,
  ]);
  const emails = people.flatMap(({ email }) => (email ? [email] : []));
  const noes = await refusalsOf(actor, row, emails);
  const bound = new Set(noes.flatMap(({ scope, email }) => (scope === "address" ? [email] : [])));
  const firmSaysNo = noes.some(({ scope }) => scope !== "address");
  return {
    firm: {
      ...shownFirm(row),
      areaName,
      municipality: row.municipalityCode ? (municipalityByCode(row.municipalityCode)?.name ?? null) : null,
    },
    people: people.map((person) => ({ ...person, saysNo: person.email !== null && bound.has(person.email) })),
    refusals: noes,
    /** Somebody here has an address that may be written to. */
    mayBeWritten: !firmSaysNo && people.some(({ email }) => email !== null && !bound.has(email)),
    enquiries: asked,
    followUps: promised,
  };
}

function peopleOf(actor: GroupActor, firmId: string) {
  return read()
    .select({
      id: firmContacts.id,
      name: firmContacts.name,
      title: firmContacts.title,
      email: firmContacts.email,
      phone: firmContacts.phone,
      source: firmContacts.source,
    })
    .from(firmContacts)
    .where(
      and(
        eq(firmContacts.firmId, firmId),
        eq(firmContacts.groupId, actor.groupId),
        isNull(firmContacts.deletedAt),
      ),
    )
    .orderBy(firmContacts.id);
}

async function enquiriesOf(actor: GroupActor, firmId: string, now: Date) {
  const rows = await read()
    .select({
      id: enquiries.id,
      state: enquiries.state,
      sentAt: enquiries.sentAt,
      waitingSince: enquiries.waitingSince,
      to: firmContacts.name,
    })
    .from(enquiries)
    .innerJoin(firmContacts, eq(firmContacts.id, enquiries.firmContactId))
    .where(and(eq(enquiries.groupId, actor.groupId), eq(enquiries.firmId, firmId)))
    .orderBy(desc(enquiries.sentAt))
    .limit(LATEST_ENQUIRIES);
  return rows.map(({ waitingSince, ...row }) => ({
    ...row,
    waiting: waitingSince && { since: waitingSince, hours: workingHoursBetween(waitingSince, now) },
  }));
}

function followUpsOf(actor: GroupActor, firmId: string) {
  return read()
    .select({ id: followUps.id, dueOn: followUps.dueOn, text: followUps.text, who: users.name })
    .from(followUps)
    .innerJoin(users, eq(users.id, followUps.assignedTo))
    .where(
      and(
        eq(followUps.groupId, actor.groupId),
        eq(followUps.firmId, firmId),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
      ),
    )
    .orderBy(followUps.dueOn, followUps.id)
    .limit(NEXT_FOLLOW_UPS);
}

async function nameOfArea(areaId: string): Promise<string | null> {
  const [area] = await read().select({ name: areas.name }).from(areas).where(eq(areas.id, areaId));
  return area?.name ?? null;
}

/** Every no in force that binds the firm, or the address of somebody there; the latest first. */
function refusalsOf(actor: GroupActor, firm: Parameters<typeof bindsFirm>[2], emails: string[]) {
  return read()
    .select({
      id: refusals.id,
      scope: refusals.scope,
      email: refusals.email,
      words: refusals.words,
      notedAt: refusals.notedAt,
      notedBy: users.name,
    })
    .from(refusals)
    .leftJoin(users, eq(users.id, refusals.notedBy))
    .where(
      and(
        eq(refusals.groupId, actor.groupId),
        isNull(refusals.liftedAt),
        or(
          eq(refusals.firmId, firm.id),
          bindsFirm(read(), actor.groupId, firm),
          emails.length > 0 ? and(eq(refusals.scope, "address"), inArray(refusals.email, emails)) : undefined,
        ),
      ),
    )
    .orderBy(desc(refusals.notedAt), desc(refusals.id));
}
