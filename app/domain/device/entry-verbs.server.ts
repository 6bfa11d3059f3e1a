import type { GroupActor } from "~/app/access/actor";
import { contactSchema } from "~/app/domain/contacts/contact-form.server";
import { insertContact } from "~/app/domain/contacts/log-contact.server";
import { participantsOfForm } from "~/app/domain/contacts/participants-of-form.server";
import { Refused } from "~/app/domain/errors.server";
import { insertFirm } from "~/app/domain/firms/add-firm.server";
import { newFirmForm } from "~/app/domain/firms/firm-form.server";
import { similarFirms } from "~/app/domain/firms/similar-firms.server";
import { changeFollowUpIn, finishFollowUpIn } from "~/app/domain/follow-ups/change-follow-up.server";
import { followUpSchema } from "~/app/domain/follow-ups/follow-up-form.server";
import type { Tx } from "~/db/client.server";
import type { EntryContent, EntryKind } from "./entry-content.server";
import { dayOfChange, readForm, timesOf } from "./entry-form.server";
import { assertStillMember, assertStillThere } from "./still-there.server";

/** An entry that is ready to be made: in one transaction with the row that says it was taken. */
type Verb = (tx: Tx) => Promise<{ id: string }>;

type Asked = {
  actor: GroupActor;
  entry: EntryContent;
  /** When it was written, by our clock; never to come. */
  made: Date;
  received: Date;
};

/**
 * A contact, as its form would have posted it. The entry's id is its request id: so it may be one that was
 * posted by the form itself, whose answer never arrived. It was when it was written, unless the form says when.
 */
async function contact({ actor, entry, made, received }: Asked): Promise<Verb> {
  const given = { requestId: entry.id, ...timesOf(entry.form, made, received) };
  const { with: refs, whoElse, ...told } = readForm(entry.form, given, contactSchema, actor.locale);
  await assertStillThere(actor, refs);
  const participants = await participantsOfForm(actor, refs, whoElse);
  return (tx) => insertContact(tx, actor, { ...told, at: told.at ?? made, participants });
}

/** A firm. One that may be there already is refused as its form refuses it, until it is sent with `addAnyway`. */
async function firm({ actor, entry }: Asked): Promise<Verb> {
  const given = { requestId: entry.id };
  const { addAnyway, ...told } = readForm(entry.form, given, newFirmForm, actor.locale);
  if (!addAnyway && (await similarFirms(actor, told)).length > 0) throw new Refused("similarFirm", "name");
  return (tx) => insertFirm(tx, actor, told);
}

const followUpOf = ({ form }: EntryContent) => form.find(([name]) => name === "followUpId")?.[1] ?? "";

/** A follow-up done when it was written; `followUpId` says which. */
async function followUpDone({ actor, entry, made }: Asked): Promise<Verb> {
  const id = followUpOf(entry);
  return async (tx) => {
    await finishFollowUpIn(tx, actor, id, made);
    return { id };
  };
}

/** A follow-up opened again, moved or given on, as its own form would have posted it. */
async function followUpChanged({ actor, entry, made, received }: Asked): Promise<Verb> {
  const id = followUpOf(entry);
  const given = dayOfChange(entry.form, made, received);
  const told = readForm(entry.form, given, followUpSchema, actor.locale);
  if (told.to) await assertStillMember(actor, told.to);
  return async (tx) => {
    await changeFollowUpIn(tx, actor, id, told);
    return { id };
  };
}

const verbs: Record<EntryKind, (asked: Asked) => Promise<Verb>> = {
  contact,
  firm,
  "follow-up-done": followUpDone,
  "follow-up-changed": followUpChanged,
};

/**
 * Reads an entry and checks all that can be checked before the transaction.
 * @throws WrongField; Refused
 */
export function verbOf(kind: EntryKind, asked: Asked): Promise<Verb> {
  return verbs[kind](asked);
}
