/**
 * What a page may do with the device. Browser only, and imported when the page is idle:
 * `const { openDevice } = await import("~/app/device/device")`.
 */
import { deviceText } from "~/app/i18n/device";
import { copyOf, keepCopy } from "./copies";
import { ensureKey } from "./device-key";
import { draftsOf, keepDraft, type Draft, type Fields } from "./drafts";
import { forget } from "./forget";
import { dropEntry, entriesOf, putEntry, type Entry } from "./outbox";
import { send, type SendResult } from "./send";
import { isFull, openStore, type Owner, type Store } from "./store";
import { tellAll } from "./unsent-channel";

export { onForgotten } from "./forget";
export { CprFound, type Entry } from "./outbox";
export { isFull, type EntryKind, type Owner } from "./store";
export type { Draft, Fields, SendResult };

const A_DAY = 24 * 3600 * 1000;
/** Copies go when the server has not been heard for so long. */
const WITHOUT_CONTACT = 7 * A_DAY;
/** A sent entry is still shown for so long. */
const SENT_SHOWN = A_DAY;

/** The device of the person who is signed in. */
export interface Device {
  owner: Owner;
  /** Keeps what a page showed. `address`: no names in it; one with a search is not kept. */
  keepCopy(address: string, value: unknown): Promise<void>;
  copyOf(address: string): Promise<{ value: unknown; at: number } | null>;
  /** @param place `placeOf` a form and a draft's id (drafts.ts) @throws QuotaExceededError (`isFull`) */
  keepDraft(place: string, fields: Fields, about?: Partial<Pick<Draft, "title" | "names">>): Promise<void>;
  draftOf(place: string): Promise<Draft | null>;
  dropDraft(place: string): Promise<void>;
  drafts(): Promise<Draft[]>;
  /** @throws CprFound with the field; QuotaExceededError (`isFull`) */
  putEntry(entry: Omit<Entry, "state">): Promise<void>;
  entries(): Promise<(Entry & { readable: boolean })[]>;
  /** How many entries and drafts of others lie here, sealed. */
  ofOthers(): Promise<number>;
  dropEntry(id: string): Promise<void>;
  /** Uploads what waits, in order; being told "signed out" or "no member" destroys the device key. */
  send(): Promise<SendResult>;
  /** Sign-out: device key and copies go; drafts and entries stay sealed. */
  forget(): Promise<void>;
}

/**
 * Opens the device for the person whom the server has just named. Whoever was here before them leaves nothing
 * that can be read.
 * @returns null where the browser keeps nothing (private mode), or the page is not secure: online only
 */
export async function openDevice(owner: Owner): Promise<Device | null> {
  const store = await openStore().catch(() => null);
  if (!store) return null;
  const before = (await store.get("meta", "owner")) as Owner | undefined;
  if (before && before.userId !== owner.userId) await forget(store);
  else if (before && (before.groupId !== owner.groupId || isErasedSince(before, owner)))
    await store.clear("copies");
  await ensureKey(store);
  await store.put("meta", owner, "owner");
  await noteContact(store);
  await tidy(store);
  return deviceOf(store, owner);
}

/** Somebody was erased since this phone last heard: any copy may name them. */
const isErasedSince = (before: Owner, now: Owner) => (before.erasedAt ?? 0) !== (now.erasedAt ?? 0);

/**
 * Opens the device without the server's word, for whoever was signed in here last.
 * @returns null where nobody is, or the last contact is over 7 days ago: then the device key goes
 */
export async function openKnownDevice(): Promise<Device | null> {
  const store = await openStore().catch(() => null);
  const owner = (await store?.get("meta", "owner")) as Owner | undefined;
  if (!store || !owner || !(await store.get("keys", "device"))) return null;
  const last = (await store.get("meta", "lastContactAt")) as number | undefined;
  if (Date.now() - (last ?? 0) > WITHOUT_CONTACT) {
    await forget(store);
    return null;
  }
  return deviceOf(store, owner);
}

/**
 * The server has answered, and nobody of a group is signed in: what could be read here goes.
 * @returns how many entries lie here that were not sent, whoever wrote them
 */
export async function forgetDevice(): Promise<number> {
  const store = await openStore().catch(() => null);
  if (!store) return 0;
  if (await store.get("keys", "device")) await forget(store);
  return (await store.getAll("outbox")).filter(({ state }) => state !== "sent").length;
}

/** The server has just answered. On a full phone that is not kept: the copies' seven days then end the sooner. */
async function noteContact(store: Store): Promise<void> {
  await store.put("meta", Date.now(), "lastContactAt").catch((error: unknown) => {
    if (!isFull(error)) throw error;
  });
}

async function tidy(store: Store): Promise<void> {
  const rows = await store.getAll("outbox");
  const old = rows.filter(({ state, sentAt }) => state === "sent" && Date.now() - (sentAt ?? 0) > SENT_SHOWN);
  for (const { id } of old) await store.delete("outbox", id);
}

function deviceOf(store: Store, owner: Owner): Device {
  const key = () => store.get("keys", "device");
  /** For writing: a draft typed after the key is gone is still kept sealed. */
  const keyToWrite = async () =>
    (await key()) ?? {
      id: "none",
      key: await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]),
    };
  const words = () => deviceText[document.documentElement.lang === "en" ? "en" : "da"];
  const drafts = async () => draftsOf(store, await key(), owner.userId);
  return {
    owner,
    async keepCopy(address, value) {
      const present = await key();
      if (!present) return;
      await keepCopy(store, present, address, value);
      await noteContact(store);
    },
    copyOf: async (address) => copyOf(store, await key(), address),
    keepDraft: async (place, fields, about) =>
      keepDraft(store, await keyToWrite(), owner, place, { fields, title: "", names: [], ...about }),
    draftOf: async (place) => (await drafts()).find((draft) => draft.place === place) ?? null,
    dropDraft: (place) => store.delete("drafts", [owner.userId, place]),
    drafts,
    async putEntry(entry) {
      await putEntry(store, await keyToWrite(), owner, entry);
      tellAll();
    },
    entries: async () => entriesOf(store, await key(), owner.userId),
    async ofOthers() {
      const rows = [...(await store.getAll("outbox")), ...(await store.getAll("drafts"))];
      return rows.filter(({ ownerId }) => ownerId !== owner.userId).length;
    },
    async dropEntry(id) {
      await dropEntry(store, id, words().referredToDropped);
      tellAll();
    },
    async send() {
      const present = await key();
      if (!present) return { outcome: "signed-out", taken: 0, refused: 0, left: 0 };
      const result = await send(store, present, owner);
      tellAll();
      if (result.outcome === "done") await noteContact(store);
      if (result.outcome === "signed-out" || result.outcome === "not-member") await forget(store);
      return result;
    },
    forget: () => forget(store),
  };
}
