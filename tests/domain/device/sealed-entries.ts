import type { GroupActor } from "~/app/access/actor";
import type { EntryAnswer } from "~/app/domain/device/entry-answer";
import { sealFor, toBase64url, type SealedContent } from "~/app/domain/device/sealed";
import { serverKey } from "~/app/domain/device/server-key.server";
import { takeEntries } from "~/app/domain/device/take-entries.server";
import { newId } from "~/db/ids.server";

export type Told = Partial<SealedContent> & { form: [string, string][] };

/** An entry as this person's device seals it: a contact made just now, unless told otherwise. */
export async function sealedEntry(actor: GroupActor, told: Told): Promise<{ id: string; sealed: string }> {
  const content: SealedContent = {
    v: 1,
    id: newId(),
    ownerId: actor.userId,
    groupId: actor.groupId,
    kind: "contact",
    madeAt: Date.now(),
    refersTo: [],
    ...told,
  };
  return { id: content.id, sealed: toBase64url(await sealFor(await serverKey(), content)) };
}

type Sealed = Awaited<ReturnType<typeof sealedEntry>> & { back?: boolean };

/** Sends entries as this person's device does. */
export function sendAs(actor: GroupActor, entries: Sealed[], now = Date.now()): Promise<EntryAnswer[]> {
  return takeEntries(actor, { now, entries });
}

/** Seals entries and sends them in one go. */
export async function sent(actor: GroupActor, ...told: Told[]): Promise<EntryAnswer[]> {
  return sendAs(actor, await Promise.all(told.map((one) => sealedEntry(actor, one))));
}
