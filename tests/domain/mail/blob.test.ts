import { expect, test } from "vitest";
import { keepBlob, openBlob, sealBlob } from "~/app/domain/mail/blob.server";
import { config } from "~/app/server/config.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { blobs } from "~/db/schema/index.server";
import { unseal } from "~/db/seal.server";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const content = Buffer.from("Subject: Vaskeriet\r\n\r\nJa, lad os tale sammen.\r\n");
const keep = (organisationId: string) => {
  const blob = sealBlob(organisationId, content);
  return transact((tx) => keepBlob(tx, blob));
};

test("a blob is sealed with a key it names, kept once an organisation, and opens for that one alone", async () => {
  const [ours, theirs] = [newId(), newId()];
  const id = await keep(ours);
  expect(await keep(ours)).toBe(id);
  const other = await keep(theirs);
  expect(other).not.toBe(id);
  const rows = await read().select().from(blobs);
  expect(rows).toHaveLength(2);
  expect(new Set(rows.map(({ keyedName }) => keyedName)).size).toBe(2);
  for (const row of rows) {
    expect(row.keyId).toBe(config().blobKeys[0]?.id);
    expect(row.sealed.includes("Vaskeriet")).toBe(false);
  }
  expect(await openBlob(read(), ours, id)).toEqual(content);
  await expect(openBlob(read(), theirs, id)).rejects.toThrow("not there");
});

test("a changed blob, or one moved to another row, does not open", () => {
  const { id, sealed } = sealBlob(newId(), content);
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => unseal(config().blobKeys, changed, id)).toThrow();
  expect(() => unseal(config().blobKeys, sealed, newId())).toThrow();
  expect(() => unseal([], sealed, id)).toThrow("not in the key ring");
});
