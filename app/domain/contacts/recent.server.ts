import { and, desc, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { contacts, firms } from "~/db/schema/index.server";
import { contactKinds, type ContactKind } from "./kinds";
import type { Option } from "./participant-ref";
import { whoTookPart } from "./who-took-part.server";

const LATEST_CONTACTS = 12;
const NEWEST_FIRMS = 200;
const MOST_OPTIONS = 6;

/** `usual` is the kind of the latest contact, null before the first. */
type Recent = { options: Option[]; kinds: ContactKind[]; usual: ContactKind | null };

/** What this volunteer is likely to log next: those they spoke with lately, and kinds they used lately first. */
export async function recentOf(actor: GroupActor): Promise<Recent> {
  const [latest, added] = await Promise.all([latestContacts(actor), newestFirms(actor)]);
  const company = await whoTookPart(latest.map(({ id }) => id));
  const options = new Map<string, Option>();
  for (const option of added) options.set(option.ref, option);
  for (const { id } of latest) {
    for (const one of company.get(id)?.tookPart ?? []) {
      if (one.deleted || !one.name) continue;
      const option: Option | null = one.candidateId
        ? { ref: `candidate:${one.candidateId}`, kind: "candidate", name: one.name, at: null }
        : one.firmContactId && one.person
          ? { ref: `person:${one.firmContactId}`, kind: "person", name: one.person, at: one.name }
          : one.firmId
            ? { ref: `firm:${one.firmId}`, kind: "firm", name: one.name, at: null }
            : null;
      if (option && !options.has(option.ref)) options.set(option.ref, option);
    }
  }
  return {
    options: [...options.values()].slice(0, MOST_OPTIONS),
    usual: latest[0]?.kind ?? null,
    kinds: [...new Set([...latest.map(({ kind }) => kind), ...contactKinds])],
  };
}

function latestContacts(actor: GroupActor) {
  return read()
    .select({ id: contacts.id, kind: contacts.kind })
    .from(contacts)
    .where(
      and(
        eq(contacts.groupId, actor.groupId),
        eq(contacts.writtenBy, actor.userId),
        isNull(contacts.deletedAt),
      ),
    )
    .orderBy(desc(contacts.deletedAt), desc(contacts.at), desc(contacts.id))
    .limit(LATEST_CONTACTS)
    .then((rows) => rows);
}

/** The firms this volunteer has just added: one is likely told of before anything is logged with it. */
async function newestFirms(actor: GroupActor): Promise<Option[]> {
  // Ids sort by when they were made, so the newest of all are one short walk along the primary key.
  const newest = read().select().from(firms).orderBy(desc(firms.id)).limit(NEWEST_FIRMS).as("newest");
  const rows = await read()
    .select({ id: newest.id, name: newest.name, at: newest.town })
    .from(newest)
    .where(
      and(
        eq(newest.groupId, actor.groupId),
        eq(newest.createdBy, actor.userId),
        isNull(newest.deletedAt),
        isNull(newest.lastContactAt),
      ),
    )
    .orderBy(desc(newest.id))
    .limit(2);
  return rows.map(({ id, ...row }) => ({ ...row, ref: `firm:${id}`, kind: "firm" }));
}
