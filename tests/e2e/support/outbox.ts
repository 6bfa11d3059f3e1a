import type { Page } from "playwright-core";
import { v7 as newId } from "uuid";
import { sealFor, type ServerKey } from "~/app/domain/device/sealed";
import { Sqlite } from "~/db/sqlite-driver.server";

/** How many contacts of this text the product has, and how many of them are different. */
export function contactsIn(dataDir: string, text: string): { rows: number; different: number } {
  const file = new Sqlite(`${dataDir}/brobygger.db`, { readonly: true });
  try {
    return file
      .prepare(
        `select count(*) as rows, count(distinct shareable_note) as different
           from contacts where shareable_note like ? and deleted_at is null`,
      )
      .get(`${text}%`) as { rows: number; different: number };
  } finally {
    file.close();
  }
}

type Owner = { userId: string; groupId: string; key: ServerKey };

/** Fills the phone's outbox as that many forms would have done, each with its own text. */
export async function fillOutbox(page: Page, text: string, count: number): Promise<void> {
  const owner = await page.evaluate(async () => {
    const store = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("brobygger");
      opening.onsuccess = () => resolve(opening.result);
    });
    return new Promise<Owner>((resolve) => {
      const asked = store.transaction("meta").objectStore("meta").get("owner");
      asked.onsuccess = () => (store.close(), resolve(asked.result as Owner));
    });
  });
  const { userId: ownerId, groupId } = owner;
  const rows = [];
  for (let n = 1; n <= count; n += 1) {
    const [id, madeAt] = [newId(), Date.now()];
    const form: [string, string][] = [
      ...([["requestId", id]] as [string, string][]),
      ...([["shareableNote", `${text} ${n}`]] as [string, string][]),
      ...([["kind", "visit"]] as [string, string][]),
    ];
    const sealed = await sealFor(owner.key, {
      ...{ v: 1 as const, id, ownerId, groupId, kind: "contact", form, madeAt, refersTo: [] },
    });
    rows.push({ id, ownerId, groupId, kind: "contact", createdAt: madeAt, bytes: [...sealed] });
  }
  await page.evaluate(async (entries) => {
    const store = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("brobygger");
      opening.onsuccess = () => resolve(opening.result);
    });
    const written = store.transaction("outbox", "readwrite");
    for (const { bytes, ...entry } of entries)
      written.objectStore("outbox").put({
        ...entry,
        ...{ refersTo: [], state: "waiting", sealed: new Uint8Array(bytes) },
      });
    await new Promise((resolve) => (written.oncomplete = resolve));
    store.close();
  }, rows);
}
