import { sealFor } from "~/app/domain/device/sealed";
import { findCpr } from "~/app/domain/rules/cpr-guard";
import { decrypt, encrypt, type DeviceKey } from "./device-key";
import type { Fields } from "./drafts";
import { putUnderKey } from "./rows";
import type { EntryKind, EntryRow, Owner, Store } from "./store";

/** Something made without network, on its way to the server. */
export type Entry = {
  /** UUIDv7, made on the device: the server takes it once. */
  id: string;
  kind: EntryKind;
  /** As the form would have posted them. A firm made by another entry is named `made:<its id>`. */
  fields: Fields;
  /** The device's clock, in ms. */
  createdAt: number;
  /** Entries that have to be taken before this one. */
  refersTo: string[];
  state: "waiting" | "refused" | "sent";
  /** Why it was refused, or what it waits for, in plain words. */
  reason?: string;
  /** The field that the reason is about. */
  field?: string;
  /** What it became, once sent: the contact's, firm's or follow-up's id. */
  resultId?: string;
};

/** A number shaped like a CPR number stands in a field: nothing was kept. */
export class CprFound extends Error {
  override name = "CprFound";
  constructor(readonly field: string) {
    super("cpr");
  }
}

/** Ids hold digits by chance that read as a birthday. */
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The first field in which somebody wrote a number shaped like a CPR number, or null. */
export function fieldWithCpr(fields: Fields): string | null {
  return fields.find(([, value]) => findCpr(value.replace(ids, "")))?.[0] ?? null;
}

/**
 * Keeps an entry to be sent; the same id again replaces it.
 * @throws CprFound; QuotaExceededError where the device has no room left
 */
export async function putEntry(
  store: Store,
  key: DeviceKey,
  owner: Owner,
  { id, kind, fields, createdAt, refersTo }: Omit<Entry, "state">,
): Promise<void> {
  const field = fieldWithCpr(fields);
  if (field !== null) throw new CprFound(field);
  const { userId: ownerId, groupId } = owner;
  const content = { v: 1 as const, id, ownerId, groupId, kind, form: fields, madeAt: createdAt, refersTo };
  const row: EntryRow = {
    ...{ id, ownerId, groupId, kind, createdAt, refersTo },
    state: "waiting",
    local: await encrypt(key, fields),
    sealed: await sealFor(owner.key, content),
  };
  await putUnderKey(store, "outbox", row, key.id);
}

/** One person's entries, in the order they were made. */
export async function entriesOf(
  store: Store,
  key: DeviceKey | undefined,
  ownerId: string,
): Promise<(Entry & { readable: boolean })[]> {
  const rows = (await store.getAll("outbox")).filter((row) => row.ownerId === ownerId);
  const entries = rows.map(async ({ local, sealed: _sealed, ownerId: _o, groupId: _g, ...entry }) => {
    const fields = (await decrypt(key, local)) as Fields | null;
    return { ...entry, fields: fields ?? [], readable: fields !== null };
  });
  return (await Promise.all(entries)).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/**
 * Discards an entry for good. Those that refer to it cannot be sent as they are, and say so.
 * @param reason what they say then
 */
export async function dropEntry(store: Store, id: string, reason: string): Promise<void> {
  const tx = store.transaction("outbox", "readwrite");
  await tx.store.delete(id);
  for (const row of await tx.store.getAll()) {
    if (row.state !== "sent" && row.refersTo.includes(id))
      await tx.store.put({ ...row, state: "refused", reason, field: "with" });
  }
  await tx.done;
}
