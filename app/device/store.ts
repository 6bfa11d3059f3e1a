/**
 * What lies on the device: the IndexedDB `brobygger`. Nothing a person wrote or reads stands in it in the clear:
 * `local` parts are under the device key (device-key.ts), `sealed` ones open on the server alone
 * (app/domain/device/sealed.ts). Places and addresses hold ids, no names.
 */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { ServerKey } from "~/app/domain/device/sealed";

/**
 * Who the device's key belongs to. `erasedAt`: when somebody of the group was last erased, as the server said; copies
 * from before that are gone. `draftsOnly`: of whoever is no member of a group only drafts are kept.
 */
export type Owner = {
  userId: string;
  groupId: string;
  key: ServerKey;
  erasedAt?: number;
  draftsOnly?: true;
};

/** AES-GCM under the device key. */
export type Local = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

export type CopyRow = Local & { address: string; at: number };

export type DraftRow = {
  ownerId: string;
  /** The form and the draft's id: see `placeOf`. */
  place: string;
  at: number;
  /** Gone once the device key is. */
  local?: Local;
  sealed: Uint8Array<ArrayBuffer>;
  /** Posted as a whole page at this time: whether it was taken, the next page says. */
  postedAt?: number;
};

export type EntryKind = "contact" | "firm" | "follow-up-done" | "follow-up-changed";

export type EntryRow = {
  id: string;
  ownerId: string;
  groupId: string;
  kind: EntryKind;
  createdAt: number;
  refersTo: string[];
  state: "waiting" | "refused" | "sent";
  /** Why it was refused or waits, in the person's language; never what they wrote. */
  reason?: string;
  /** The form's field that the reason is about. */
  field?: string;
  /** Of a sent one: what it became, and when. */
  resultId?: string;
  sentAt?: number;
  local?: Local;
  /** Until it is sent. */
  sealed?: Uint8Array<ArrayBuffer>;
};

interface Schema extends DBSchema {
  meta: { key: "owner" | "lastContactAt"; value: Owner | number };
  /** The device key, not extractable, with an id that says which. */
  keys: { key: "device"; value: { id: string; key: CryptoKey } };
  copies: { key: string; value: CopyRow };
  drafts: { key: [ownerId: string, place: string]; value: DraftRow };
  outbox: { key: string; value: EntryRow };
}

export type Store = IDBPDatabase<Schema>;

let opened: Promise<Store> | undefined;

/**
 * Opens the store, once a page.
 * @throws where there is no IndexedDB, or no cryptography since the page is not secure
 */
export function openStore(): Promise<Store> {
  return (opened ??= open());
}

async function open(): Promise<Store> {
  if (!globalThis.crypto?.subtle) throw new Error("no cryptography here");
  const store = await openDB<Schema>("brobygger", 1, {
    upgrade(db) {
      db.createObjectStore("meta");
      db.createObjectStore("keys");
      db.createObjectStore("copies", { keyPath: "address" });
      db.createObjectStore("drafts", { keyPath: ["ownerId", "place"] });
      db.createObjectStore("outbox", { keyPath: "id" });
    },
    // A newer version of the app in another tab must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  return store;
}

/** True for "there is no room left". */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
