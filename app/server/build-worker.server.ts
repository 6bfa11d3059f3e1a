import { join } from "node:path";
import { build } from "vite";
import { injectManifest } from "workbox-build";
import { shell } from "../worker/addresses";

/**
 * The service worker, as `build/client/sw.js`, with the list of every file that the pages of this build are made of.
 * @param root the checkout, whose pages are built
 * @param version tells this build from every other; a new one makes phones fetch what is new
 * @throws with the build's own output if it fails
 */
export async function buildWorker(root: string, version: string): Promise<void> {
  const client = join(root, "build/client");
  const bundled = join(root, "build/worker");
  await build({
    root,
    configFile: false,
    // A package's misplaced comments are nothing to act on.
    logLevel: "error",
    define: { __VERSION__: JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
    resolve: { alias: { "~": root.replace(/\/$/, "") } },
    build: {
      lib: { entry: "app/worker/worker.ts", formats: ["iife"], name: "worker", fileName: () => "worker.js" },
      outDir: bundled,
      copyPublicDir: false,
      target: "es2022",
    },
  });
  const { warnings } = await injectManifest({
    swSrc: join(bundled, "worker.js"),
    swDest: join(client, "sw.js"),
    globDirectory: client,
    globPatterns: ["assets/**/*.{js,css,woff2}", "favicon.svg"],
    dontCacheBustURLsMatching: /^\/?assets\//,
    modifyURLPrefix: { "": "/" },
    additionalManifestEntries: [{ url: shell, revision: version }],
  });
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
}
