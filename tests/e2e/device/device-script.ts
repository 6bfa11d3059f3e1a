import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");
let made: Promise<string> | undefined;

/** The module for the device as one script, whose functions stand on `window`: the built one's have no names. */
export function deviceScript(): Promise<string> {
  return (made ??= bundled());
}

async function bundled(): Promise<string> {
  const [built] = (await build({
    root,
    configFile: false,
    logLevel: "silent",
    resolve: { alias: { "~": root } },
    build: {
      write: false,
      lib: { entry: `${root}/app/device/device.ts`, formats: ["iife"], name: "device" },
      rollupOptions: { output: { extend: false } },
    },
  })) as Rollup.RollupOutput[];
  const code = built?.output[0].code ?? "";
  return `(() => { ${code}; Object.assign(window, device); })()`;
}
