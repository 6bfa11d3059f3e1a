import { toBase64url } from "~/app/domain/device/sealed";
import type { EntryAnswer } from "~/app/domain/device/entry-answer";
import { decrypt, encrypt, type DeviceKey } from "./device-key";
import { draftIdOf, ownedBy, type DraftText, type Fields } from "./drafts";
import { putUnderKey } from "./rows";
import type { DraftRow, EntryRow, Owner, Store } from "./store";

/** How sending went. */
export type SendResult = {
  /**
   * done: the server has answered for everything. offline: not reached. signed-out: nobody is signed in any more.
   * not-member: signed in, but not a member of the group. failed: the server could not.
   */
  outcome: "done" | "offline" | "signed-out" | "not-member" | "failed";
  taken: number;
  refused: number;
  /** Not sent yet. */
  left: number;
};

/** The one address that takes what devices have kept. */
const takesEntries = "/enhed-ind";
/** Where those who are no members of a group have their drafts opened. */
const opensDrafts = "/enhed-kladder";

const MOST_AT_ONCE = 50;
const MOST_BYTES = 1_500_000;

type Item = { id: string; sealed: string; back?: true };

/** Sends what waits, in order. Two tabs take turns; the server takes each id once in any case. */
export async function send(store: Store, key: DeviceKey, owner: Owner): Promise<SendResult> {
  const work = () => sendInTurn(store, key, owner);
  return navigator.locks ? navigator.locks.request("brobygger-send", work) : work();
}

async function sendInTurn(store: Store, key: DeviceKey, owner: Owner): Promise<SendResult> {
  const result: SendResult = { outcome: "done", taken: 0, refused: 0, left: 0 };
  let takenBefore = -1;
  // What waited for another is tried again once that has been taken.
  while (result.outcome === "done" && takenBefore < result.taken) {
    takenBefore = result.taken;
    for (const batch of batches(await waiting(store, key, owner))) {
      const answers = await post(owner.draftsOnly ? opensDrafts : takesEntries, batch);
      if (typeof answers === "string") {
        result.outcome = answers;
        break;
      }
      for (const answer of answers) await settle(store, key, owner, answer, result);
    }
  }
  result.left = (await own(store, owner)).filter(({ state }) => state === "waiting").length;
  return result;
}

const own = async (store: Store, owner: Owner) =>
  (await store.getAll("outbox")).filter((row) => row.ownerId === owner.userId);

/** Entries that wait, and drafts that only the server can still open. */
async function waiting(store: Store, key: DeviceKey, owner: Owner): Promise<Item[]> {
  const all = owner.draftsOnly ? [] : await own(store, owner);
  const entries = all.filter((row) => row.state === "waiting" && row.sealed);
  entries.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const drafts = await store.getAll("drafts", ownedBy(owner.userId));
  const shut = async (row: EntryRow | DraftRow) => (await decrypt(key, row.local)) === null;
  const items: Item[] = [];
  for (const row of drafts) {
    if (await shut(row))
      items.push({ id: draftIdOf(row.place), sealed: toBase64url(row.sealed), back: true });
  }
  for (const row of entries) {
    const sealed = toBase64url(row.sealed ?? new Uint8Array());
    items.push({ id: row.id, sealed, ...((await shut(row)) && { back: true }) });
  }
  return items;
}

function* batches(items: Item[]): Generator<Item[]> {
  let batch: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    if (batch.length === MOST_AT_ONCE || (batch.length > 0 && bytes + item.sealed.length > MOST_BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += item.sealed.length;
  }
  if (batch.length > 0) yield batch;
}

async function post(address: string, entries: Item[]): Promise<EntryAnswer[] | SendResult["outcome"]> {
  let answer: Response;
  try {
    answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      // The device's own clock: how wrong it is, the server sees.
      body: JSON.stringify({ now: Date.now(), entries }),
      redirect: "manual",
    });
  } catch {
    return "offline";
  }
  if (answer.type === "opaqueredirect") return "signed-out";
  if (answer.status === 403) return "not-member";
  if (!answer.ok) return "failed";
  return (await answer.json()) as EntryAnswer[];
}

async function settle(
  store: Store,
  key: DeviceKey,
  owner: Owner,
  answer: EntryAnswer,
  result: SendResult,
): Promise<void> {
  if (answer.draft) {
    const { place, title, form, names } = answer.draft;
    const row = await store.get("drafts", [owner.userId, place]);
    const local = await encrypt(key, { fields: form, title, names } satisfies DraftText);
    if (row) await putUnderKey(store, "drafts", { ...row, local }, key.id);
    return;
  }
  const row = await store.get("outbox", answer.id);
  if (!row) return;
  const { state, reason, field, resultId } = answer;
  if (state === "taken") {
    result.taken += 1;
    const { sealed: _sealed, reason: _reason, field: _field, ...rest } = row;
    await store.put("outbox", { ...rest, state: "sent", resultId, sentAt: Date.now() });
    return;
  }
  if (state === "refused") result.refused += 1;
  // What only the server could open comes back to its writer, so that it can be mended.
  const local = answer.form ? await encrypt(key, answer.form satisfies Fields) : row.local;
  await putUnderKey(store, "outbox", { ...row, state, reason, field, local }, key.id);
}
