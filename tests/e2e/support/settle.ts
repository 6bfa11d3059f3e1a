import type { Page } from "playwright-core";

/** Signs in through the demo, and waits until the phone holds all it wants to have without a network. */
export async function signInAndSettle(page: Page, url: string, name: string) {
  await page.goto(`${url}/demo`);
  await page.getByRole("button", { name: `Log ind som ${name}` }).click();
  await page.waitForURL(`${url}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(async () => {
    // Opening what is not there yet would make it, empty.
    if (!(await indexedDB.databases()).some(({ name }) => name === "brobygger")) return false;
    return (await caches.keys()).length > 0 && (await keys("copies")).includes("/#names");

    function keys(store: string): Promise<IDBValidKey[]> {
      return new Promise((resolve, reject) => {
        const opening = indexedDB.open("brobygger");
        opening.onerror = () => reject(new Error("no store"));
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(store)) return resolve([]);
          const asked = db.transaction(store).objectStore(store).getAllKeys();
          asked.onsuccess = () => (db.close(), resolve(asked.result));
        };
      });
    }
  });
}
