import { sealFor } from "~/app/domain/device/sealed";
import { decrypt, encrypt, type DeviceKey } from "./device-key";
import { putUnderKey } from "./rows";
import type { DraftRow, Owner, Store } from "./store";

export type Fields = [name: string, value: string][];

/** A draft as its writer may read it. */
export type Draft = {
  place: string;
  at: number;
  /** False when the device key that it was under is gone, until the server has opened it. */
  readable: boolean;
  fields: Fields;
  /** The title of the page it was typed on. */
  title: string;
  /** What is ticked in it, and what that is called: the page may not show it next time. */
  names: Names;
};

export type Names = [value: string, name: string][];

/** What is kept of a draft under the device key. */
export type DraftText = Pick<Draft, "fields" | "title" | "names">;

/** The place of one draft of a form: several may be under way. @param form the address and the form's name */
export const placeOf = (form: string, draftId: string) => `${form}~${draftId}`;
/** The form that a draft belongs to. */
export const formOf = (place: string) => place.slice(0, place.lastIndexOf("~"));
/** A draft's own id. */
export const draftIdOf = (place: string) => place.slice(place.lastIndexOf("~") + 1);

/** Keeps what was typed: for reading here, and sealed for the time when the device key is gone. */
export async function keepDraft(
  store: Store,
  key: DeviceKey,
  owner: Owner,
  place: string,
  text: DraftText,
): Promise<void> {
  const at = Date.now();
  const sealed = await sealFor(owner.key, {
    v: 1,
    id: draftIdOf(place),
    ownerId: owner.userId,
    groupId: owner.groupId,
    kind: "draft",
    form: text.fields,
    madeAt: at,
    refersTo: [],
    place,
    title: text.title,
    names: text.names,
  });
  const row: DraftRow = { ownerId: owner.userId, place, at, sealed, local: await encrypt(key, text) };
  await putUnderKey(store, "drafts", row, key.id);
}

/** One person's drafts, the latest first. */
export async function draftsOf(store: Store, key: DeviceKey | undefined, ownerId: string): Promise<Draft[]> {
  const rows = await store.getAll("drafts", ownedBy(ownerId));
  const drafts = rows.map(async (row) => {
    const text = (await decrypt(key, row.local)) as DraftText | null;
    return {
      place: row.place,
      at: row.at,
      readable: text !== null,
      fields: text?.fields ?? [],
      title: text?.title ?? "",
      names: text?.names ?? [],
    };
  });
  return (await Promise.all(drafts)).sort((a, b) => b.at - a.at);
}

/** The keys of all drafts of one person. */
export const ownedBy = (ownerId: string) => IDBKeyRange.bound([ownerId, ""], [ownerId, "\uffff"]);
