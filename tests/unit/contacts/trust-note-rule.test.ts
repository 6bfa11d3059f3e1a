import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url).pathname;

/** Who may ask the database for the group's own words, and for what. Whoever adds a name here says why. */
const readers = new Set([
  // Lines of lists and timelines, a contact's page, and what an edit keeps: each asks who may read it.
  "app/domain/contacts/contact-lines.server.ts",
  "app/domain/contacts/own-contact.server.ts",
  // The copy of everything that a person is given of their own data, and its page.
  "app/domain/data-copy/notes-about.server.ts",
  // Searching in one timeline.
  "app/domain/timeline/search.server.ts",
  // Counts the notes about a candidate for their own page, and reads none.
  "app/domain/own-page/my-notes.server.ts",
]);

/** Those that write it, or know the group's row from before they wrote it; none hands it on. */
const writers = new Set([
  "app/domain/contacts/log-contact.server.ts",
  "app/domain/contacts/edit-contact.server.ts",
  "app/domain/contacts/delete-contact.server.ts",
]);

/** Who may open what is sealed in a contact or an edit of it. */
const openers = new Set([
  "app/domain/contacts/trust-note.server.ts",
  "app/domain/contacts/edit-contact.server.ts",
  "app/domain/contacts/revisions.server.ts",
]);

async function sources(): Promise<[path: string, text: string][]> {
  const files = await Promise.all(
    ["app", "db", "emails"].map(async (room) =>
      (await readdir(join(root, room), { recursive: true })).map((path) => `${room}/${path}`),
    ),
  );
  const code = files.flat().filter((path) => /\.tsx?$/.test(path) && !path.startsWith("db/schema/"));
  return Promise.all(
    code.map(async (path) => [path, await readFile(join(root, path), "utf8")] as [string, string]),
  );
}

/** Names the column, reads whole rows of the table, or joins them whole. */
const selecting = [
  /\bcontacts\.trustNote\b|trust_note/,
  /\.select\(\)\s*\.from\(contacts\)/,
  /\.select\(\)[^;]*?Join\(\s*contacts\b/,
  /\.select(?:Distinct)?\(\{[^}]*?[:{,]\s*contacts\s*[,}]/,
  /\((?:contacts)\)[^;]*?\.returning\(\)/,
  /getTableColumns\(contacts\)|query\.contacts\b/,
];
const selects = (text: string) => selecting.some((pattern) => pattern.test(text));

test("no query outside the group's own pages can select a trust note", async () => {
  const found = (await sources()).filter(([, text]) => selects(text)).map(([path]) => path);
  expect(found.filter((path) => !readers.has(path) && !writers.has(path))).toEqual([]);
  for (const path of readers) expect(found).toContain(path);
});

test("the rule sees a query that would break it", () => {
  for (const text of [
    "db.select({ note: contacts.trustNote }).from(contacts)",
    "db.select().from(contacts)",
    "db.select({ contact: contacts }).from(threads)",
    "db.select({ id: threads.id, contacts }).from(threads)",
    "db.select().from(threads).innerJoin(contacts, eq(1, 1))",
    "tx.update(contacts).set({ at }).returning()",
    "sql`select trust_note from contacts`",
  ]) {
    expect(selects(text)).toBe(true);
  }
  expect(selects("db.select({ id: contacts.id }).from(contacts)")).toBe(false);
  expect(selects("db.select({ id: threads.id }).from(threads).innerJoin(contacts, on)")).toBe(false);
});

test("a trust note is opened in three files, of which two are handed who may read", async () => {
  const opened = (await sources())
    .filter(([path, text]) => path.startsWith("app/domain/contacts/") && /\bunseal\(/.test(text))
    .map(([path]) => path);
  expect(new Set(opened)).toEqual(openers);
});

test("what leaves the group knows nothing of the contact log: handovers, mails, links and the unit's pages", async () => {
  const outside =
    /^(?:emails\/|app\/domain\/(?:handovers|mail|links|consents|platform)\/|app\/routes\/(?:unit|answer|platform)\/)/;
  const knows = (await sources()).filter(
    ([path, text]) => outside.test(path) && /trustNote|domain\/contacts\/|contactWords/.test(text),
  );
  expect(knows.map(([path]) => path)).toEqual([]);
});
