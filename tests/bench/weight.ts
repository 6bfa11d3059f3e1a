import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const client = fileURLToPath(new URL("../../build/client", import.meta.url));

type Part = { module: string; imports?: string[] };
type Manifest = { url: string; entry: Part; routes: Record<string, Part & { parentId?: string }> };

/** Pages of plain HTML: what the build has for them is never loaded (the e2e tests count it). */
const withoutScript = /^routes\/(?:answer|side)\//;

/** The JavaScript that a page brings, gzipped, in kB (1,000 bytes). */
export type Weight = { route: string; kb: number };

async function readManifest(): Promise<Manifest> {
  const name = (await readdir(join(client, "assets"))).find((file) => /^manifest-.*\.js$/.test(file));
  if (!name) throw new Error("build/client has no manifest.");
  const script = await readFile(join(client, "assets", name), "utf8");
  return JSON.parse(script.slice(script.indexOf("=") + 1).replace(/;\s*$/, "")) as Manifest;
}

/** The weight of every route's page that runs script, with all its parents, its imports and the manifest: heaviest first. */
export async function weighPages(): Promise<Weight[]> {
  const manifest = await readManifest();
  const sizes = new Map<string, number>();
  const sizeOf = async (path: string) => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = gzipSync(await readFile(join(client, path)), { level: 6 }).length;
    sizes.set(path, size);
    return size;
  };
  const weights: Weight[] = [];
  for (const id of Object.keys(manifest.routes)) {
    if (withoutScript.test(id)) continue;
    const files = new Set([manifest.url]);
    const add = ({ module, imports = [] }: Part) => [module, ...imports].forEach((file) => files.add(file));
    add(manifest.entry);
    for (let at: string | undefined = id; at; at = manifest.routes[at]?.parentId) {
      const part = manifest.routes[at];
      if (part) add(part);
    }
    let bytes = 0;
    for (const file of files) bytes += await sizeOf(file.replace(/#.*$/, ""));
    weights.push({ route: id, kb: bytes / 1000 });
  }
  return weights.sort((a, b) => b.kb - a.kb);
}
