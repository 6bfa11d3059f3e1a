import type { Page } from "playwright-core";

/** A row as it lies there: whether it is sealed to the server, and whether there is a part for reading here. */
type Row = { sealed: boolean; local: boolean };

/** What lies on the phone, and whether the key is there that it is read with. */
export function lying(
  page: Page,
): Promise<{ key: boolean; copies: number; outbox: (Row & { state: string })[]; drafts: Row[] }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open("brobygger");
      opening.onsuccess = () => done(opening.result);
    });
    const all = <T>(store: string) =>
      new Promise<T[]>((done) => {
        const rows = db.transaction(store).objectStore(store).getAll();
        rows.onsuccess = () => done(rows.result as T[]);
      });
    type Raw = { state: string; sealed?: unknown; local?: unknown };
    const [keys, copies] = [await all("keys"), await all("copies")];
    const [outbox, drafts] = [await all<Raw>("outbox"), await all<Raw>("drafts")];
    db.close();
    const row = ({ sealed, local }: Raw) => ({ sealed: Boolean(sealed), local: Boolean(local) });
    return {
      key: keys.length > 0,
      copies: copies.length,
      outbox: outbox.map((one) => ({ state: one.state, ...row(one) })),
      drafts: drafts.map(row),
    };
  });
}
