import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contactPage } from "~/app/domain/contacts/contact-page.server";
import { editContact } from "~/app/domain/contacts/edit-contact.server";
import { openPacket } from "~/app/domain/handovers/sealed-packet.server";
import { keepBlob, openBlob, sealBlob } from "~/app/domain/mail/blob.server";
import { rotateKeys } from "~/app/domain/privacy/rotate-keys.server";
import { allTables, sealedColumns } from "~/app/domain/privacy/tables.server";
import { config } from "~/app/server/config.server";
import { read, transact } from "~/db/client.server";
import { seal, sealedWith, unseal } from "~/db/seal.server";
import { aContact } from "~/tests/factories/contacts";
import { aHandover } from "~/tests/factories/handovers";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { handovers } from "~/db/schema/index.server";

useTestDatabase();

const old = { id: "old", key: createHash("sha256").update("old").digest() };
/** The key that the product seals with, and one that it sealed with before. */
const ring = () => [...config().blobKeys.slice(0, 1), old];

type Row = Record<string, unknown> & { id: string };

/** Seals everything in the database with the old key, as it was before the new one came. */
async function sealWithTheOld(): Promise<void> {
  for (const { table, columns, ...of } of allTables) {
    for (const [name] of sealedColumns({ table, columns, ...of })) {
      for (const row of (await read().select().from(table)) as Row[]) {
        if (row[name] === null) continue;
        const anew = seal([old], unseal(config().blobKeys, row[name] as Buffer, row.id), row.id);
        const known = columns.keyId ? { keyId: "old" } : {};
        if (columns.id)
          await transact((tx) =>
            tx
              .update(table)
              .set({ [name]: anew, ...known })
              .where(eq(columns.id as never, row.id)),
          );
      }
    }
  }
}

async function keysInUse(): Promise<string[]> {
  const used = new Set<string>();
  for (const of of allTables)
    for (const [name] of sealedColumns(of))
      for (const row of (await read().select().from(of.table)) as Row[])
        if (row[name] !== null) used.add(sealedWith(row[name] as Buffer));
  return [...used];
}

test("everything that an old key sealed is sealed with the new one, stopped half-way and begun again", async () => {
  const { coordinator, unitId } = await aLinkedPair();
  const contactId = await aContact(coordinator, { trustNote: "Er nervøs for hunde." });
  await editContact(coordinator, contactId, 1, {
    ...{ kind: "coffee", at: new Date(), participants: [] },
    trustNote: "Er ikke nervøs mere.",
  });
  const handover = await aHandover(coordinator, { unitId });
  const blob = sealBlob(coordinator.groupId, Buffer.from("En mail"));
  await transact((tx) => keepBlob(tx, blob));
  await sealWithTheOld();
  expect(await keysInUse()).toEqual(["old"]);

  const stop = new Error("stopped");
  const stopped = rotateKeys((table) => {
    if (table === "contacts") throw stop;
  }, ring());
  await expect(stopped).rejects.toBe(stop);
  const done = await rotateKeys(undefined, ring());
  expect(done).toMatchObject({ contacts: 0, blobs: 1, handovers: 1 });
  expect(await keysInUse()).toEqual([config().blobKeys[0]?.id]);
  expect(Object.values(await rotateKeys(undefined, ring())).every((count) => count === 0)).toBe(true);

  const page = await contactPage(coordinator, contactId);
  expect(JSON.stringify(page)).toContain("Er ikke nervøs mere.");
  expect(JSON.stringify(page)).toContain("Er nervøs for hunde.");
  expect((await openBlob(read(), coordinator.groupId, blob.id)).toString()).toBe("En mail");
  const [row] = await read().select().from(handovers).where(eq(handovers.id, handover.id));
  expect(JSON.stringify(openPacket(row?.snapshot ?? Buffer.alloc(0), handover.id))).toContain("Amina");
});

test("every column of bytes is sealed and bound to its row's own id", () => {
  for (const of of allTables) if (sealedColumns(of).length > 0) expect(of.columns.id, of.name).toBeDefined();
});
