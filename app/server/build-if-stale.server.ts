import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import { buildWorker } from "./build-worker.server";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["app", "db", "emails", "public"];
const settings = ["vite.config.ts", "remix.config.js", "tsconfig.json", "package-lock.json"];
const stamp = join(root, "build/sources.sha256");

/** A hash over everything that the build is made of. */
async function hashSources(): Promise<string> {
  const found = await Promise.all(
    folders
      .map((folder) => join(root, folder))
      .filter((folder) => existsSync(folder))
      .map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = found.flat().filter((entry) => entry.isFile());
  const paths = files.map((file) => relative(root, join(file.parentPath, file.name))).concat(settings);
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(`${path}\0`).update(await readFile(join(root, path)));
  return hash.digest("hex");
}

/** The pages, for the server and for the browser. */
async function buildPages(): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
}

/**
 * The process, beside the pages, and the thread that reads large mails. Started from its source it keeps a compiler in
 * memory, as large as itself.
 */
async function buildProcess(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    resolve: { alias: { "~": root.replace(/\/$/, "") } },
    build: {
      ssr: true,
      rollupOptions: {
        input: {
          main: join(root, "app/server/main.ts"),
          reader: join(root, "emails/reading/apart/thread.server.ts"),
        },
      },
      outDir: "build/server",
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20",
    },
  });
}

/**
 * Builds the product unless `build/` was made of the sources as they are now.
 * @returns true if it built
 * @throws with the build's own output if it fails
 */
export async function buildIfStale(): Promise<boolean> {
  const wanted = await hashSources();
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === wanted) return false;
  await buildPages();
  await buildProcess();
  await buildWorker(root, wanted.slice(0, 12));
  await writeFile(stamp, wanted);
  return true;
}
