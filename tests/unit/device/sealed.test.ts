import fc from "fast-check";
import { expect, test } from "vitest";
import {
  openSealed,
  sealedTo,
  sealFor,
  toBase64url,
  toBytes,
  type SealedContent,
} from "~/app/domain/device/sealed";
import { privateKeyOf, serverKey } from "~/app/domain/device/server-key.server";

const content = (over: Partial<SealedContent> = {}): SealedContent => ({
  v: 1,
  id: "0199f000-0000-7000-8000-000000000001",
  ownerId: "0199f000-0000-7000-8000-00000000000a",
  groupId: "0199f000-0000-7000-8000-00000000000b",
  kind: "contact",
  form: [["trustNote", "Samir har fået nøgle"]],
  madeAt: 1,
  refersTo: [],
  ...over,
});

async function opened(sealed: Uint8Array<ArrayBuffer>, id: string): Promise<unknown> {
  const key = await privateKeyOf(sealedTo(sealed));
  if (!key) throw new Error("no such key");
  return JSON.parse(new TextDecoder().decode(await openSealed(key, sealed, id)));
}

test("what a device seals opens on the server, whatever was typed", async () => {
  const key = await serverKey();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 500 }), async (text) => {
      const wanted = content({ form: [["trustNote", text]] });
      const sealed = await sealFor(key, wanted);
      expect(await opened(sealed, wanted.id)).toEqual(JSON.parse(JSON.stringify(wanted)));
    }),
    { numRuns: 30 },
  );
});

test("it names its key, and holds nothing that can be read", async () => {
  const sealed = await sealFor(await serverKey(), content());
  expect(sealedTo(sealed)).toBe((await serverKey()).id);
  expect(Buffer.from(sealed).toString("latin1")).not.toContain("Samir");
  expect(await privateKeyOf("no-such-key")).toBeNull();
});

test("it opens as nothing else, nor where a byte was changed", async () => {
  const sealed = await sealFor(await serverKey(), content());
  await expect(opened(sealed, "0199f000-0000-7000-8000-000000000002")).rejects.toThrow();
  const changed = sealed.slice();
  changed.set([(sealed.at(-1) ?? 0) ^ 1], sealed.length - 1);
  await expect(opened(changed, content().id)).rejects.toThrow();
});

test("bytes survive the way through base64url", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toMatch(/^[\w-]*$/);
      expect([...toBytes(text)]).toEqual([...bytes]);
    }),
  );
});
