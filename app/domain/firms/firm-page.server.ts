import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { troublesOf } from "~/app/domain/mail/addresses/trouble.server";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { builtOnce, builtPerShape, read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { idPlaces, idValues, lengthFor } from "~/db/many-ids.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { areas, enquiries, firmContacts, followUps, refusals, users } from "~/db/schema/index.server";
import { bindsFirm, firmValues } from "./binds-firm.server";
import { shownFirm } from "./firm-values.server";
import { ownFirm } from "./own-firm.server";

const LATEST_ENQUIRIES = 5;
const NEXT_FOLLOW_UPS = 10;
const MOST_ADDRESSES = 500;

/** All that a firm's page shows but its timeline. @throws 404 for a firm that is not the group's */
export async function firmPage(actor: GroupActor, firmId: string, now = new Date()) {
  const { groupId } = actor;
  const row = await ownFirm(read(), groupId, firmId);
  const [there, asked, promised, areaName, habits] = await Promise.all([
    people().execute({ groupId, firmId }),
    latestEnquiries().execute({ groupId, firmId }),
    nextFollowUps().execute({ groupId, firmId }),
    row.areaId ? nameOfArea(row.areaId) : null,
    officeHoursOf(groupId),
  ]);
  const emails = there.flatMap(({ email }) => (email ? [email] : [])).slice(0, MOST_ADDRESSES);
  const [noes, troubles] = await Promise.all([
    refusalsOf(groupId, row, emails),
    troublesOf(read(), groupId, emails),
  ]);
  const bound = new Set(noes.flatMap(({ scope, email }) => (scope === "address" ? [email] : [])));
  const mayGetMail = (email: string | null) =>
    email !== null && !bound.has(email) && troubles.get(email)?.state !== "dead";
  const firmSaysNo = noes.some(({ scope }) => scope !== "address");
  return {
    firm: {
      ...shownFirm(row),
      areaName,
      municipality: row.municipalityCode ? (municipalityByCode(row.municipalityCode)?.name ?? null) : null,
    },
    people: there.map((person) => ({
      ...person,
      saysNo: person.email !== null && bound.has(person.email),
      trouble: (person.email && troubles.get(person.email)) || null,
    })),
    refusals: noes,
    /** Somebody here has an address that may be written to. */
    mayBeWritten: !firmSaysNo && there.some(({ email }) => mayGetMail(email)),
    enquiries: asked.map(({ waitingSince: since, ...row }) => ({
      ...row,
      waiting: since && {
        since,
        hours: workingHoursBetween(since, now, habits),
        workday: workdayOf(habits),
      },
    })),
    /** Null where the group sends none. */
    reminders: habits.sendsReminders ? { stopped: row.noRemindersSince !== null } : null,
    followUps: promised,
  };
}

const place = { groupId: sql.placeholder("groupId"), firmId: sql.placeholder("firmId") };

const people = builtOnce((db) =>
  db
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
        eq(firmContacts.firmId, place.firmId),
        eq(firmContacts.groupId, place.groupId),
        isNull(firmContacts.deletedAt),
      ),
    )
    .orderBy(firmContacts.id)
    .prepare(),
);

const latestEnquiries = builtOnce((db) =>
  db
    .select({
      id: enquiries.id,
      state: enquiries.state,
      sentAt: enquiries.sentAt,
      waitingSince: enquiries.waitingSince,
      to: firmContacts.name,
    })
    .from(enquiries)
    .innerJoin(firmContacts, eq(firmContacts.id, enquiries.firmContactId))
    .where(and(eq(enquiries.groupId, place.groupId), eq(enquiries.firmId, place.firmId)))
    .orderBy(desc(enquiries.sentAt))
    .limit(LATEST_ENQUIRIES)
    .prepare(),
);

const nextFollowUps = builtOnce((db) =>
  db
    .select({ id: followUps.id, dueOn: followUps.dueOn, text: followUps.text, who: users.name })
    .from(followUps)
    .innerJoin(users, eq(users.id, followUps.assignedTo))
    .where(
      and(
        eq(followUps.groupId, place.groupId),
        eq(followUps.firmId, place.firmId),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
      ),
    )
    .orderBy(followUps.dueOn, followUps.id)
    .limit(NEXT_FOLLOW_UPS)
    .prepare(),
);

const areaById = builtOnce((db) =>
  db
    .select({ name: areas.name })
    .from(areas)
    .where(eq(areas.id, sql.placeholder("id")))
    .prepare(),
);

async function nameOfArea(id: string): Promise<string | null> {
  const [area] = await areaById().execute({ id });
  return area?.name ?? null;
}

/** @param addresses how many addresses are asked about; none is 0 */
const noesInForce = builtPerShape((db, addresses: number) =>
  db
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
        eq(refusals.groupId, place.groupId),
        isNull(refusals.liftedAt),
        or(
          eq(refusals.firmId, place.firmId),
          bindsFirm(db),
          addresses > 0
            ? and(eq(refusals.scope, "address"), inArray(refusals.email, idPlaces(addresses)))
            : undefined,
        ),
      ),
    )
    .orderBy(desc(refusals.notedAt), desc(refusals.id))
    .prepare(),
);

/** Every no in force that binds the firm, or the address of somebody there; the latest first. */
function refusalsOf(groupId: GroupId, firm: Parameters<typeof firmValues>[0], emails: string[]) {
  const addresses = emails.length > 0 ? lengthFor(emails) : 0;
  return noesInForce(addresses).execute({
    groupId,
    ...firmValues(firm),
    ...(addresses > 0 && idValues(emails)),
  });
}
