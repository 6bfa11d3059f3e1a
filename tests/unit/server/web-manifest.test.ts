import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const shelf = new URL("../../../public/", import.meta.url);

/** Width and height of a PNG, from its header. */
async function sizeOf(path: string): Promise<string> {
  const bytes = await readFile(new URL(`.${path}`, shelf));
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test("the app can be installed: its icons are there, one may be cut round, and its shortcut logs a contact", async () => {
  const manifest = JSON.parse(await readFile(new URL("brobygger.webmanifest", shelf), "utf8")) as {
    icons: { src: string; sizes: string; purpose?: string }[];
    shortcuts: { name: string; url: string }[];
  };
  expect(manifest).toMatchObject({
    ...{ name: "Brobygger", start_url: "/", scope: "/", display: "standalone" },
    theme_color: expect.stringMatching(/^#[0-9a-f]{6}$/) as string,
  });
  for (const { src, sizes } of manifest.icons) expect([src, await sizeOf(src)]).toEqual([src, sizes]);
  const sizes = manifest.icons.map((icon) => `${icon.sizes} ${icon.purpose ?? "any"}`);
  expect(sizes).toEqual(["192x192 any", "512x512 any", "512x512 maskable"]);
  expect(await sizeOf("/icons/apple-touch-icon.png")).toBe("180x180");
  expect(manifest.shortcuts[0]).toMatchObject({ name: "Log en kontakt", url: "/kontakter/ny" });
});
