import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");

/** What nearly every page is made of: one file instead of twenty, each of which every page would have to name. */
const everywhere = /\/app\/(ui\/[a-z-]+|i18n\/(core|dates|date-words|use-text|words))\.tsx?$/;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixOptions)],
  resolve: {
    alias: {
      "~": root,
      ...(isSsrBuild && { "react/jsx-runtime": `${root}/app/ui/server-jsx.ts` }),
    },
  },
  build: {
    sourcemap: false,
    assetsInlineLimit: 0,
    target: "es2022",
    ...(!isSsrBuild && {
      rollupOptions: {
        output: { manualChunks: (id: string) => (everywhere.test(id) ? "everywhere" : undefined) },
      },
    }),
  },
}));
