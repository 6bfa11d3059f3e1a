/**
 * The process: the only file that is started. It imports the web server's parts and the Remix bundle,
 * never a domain module, of which there would then be two copies.
 */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import type { ServerBuild } from "@remix-run/node";
import { loadEnvFile } from "./env-file.server";
import { errorReason } from "./error-reason.server";
import { createApp } from "./http/app.server";
import { builtAssets } from "./http/assets.server";
import { closeGracefully } from "./http/close-gracefully.server";
import type { Running, startRuntime } from "./runtime.server";

/** What `entry.server.tsx` hands to the process. */
type Bundle = ServerBuild & { entry: { module: { startRuntime: typeof startRuntime } } };

type Source = { bundle: Bundle; build: ServerBuild | (() => Promise<ServerBuild>); assets: RequestHandler[] };

async function builtSource(): Promise<Source> {
  // Two folders below the root is where this file is, and where it is built to.
  const built = new URL("../../build/", import.meta.url);
  const bundle = (await import(new URL("server/index.js", built).href)) as Bundle;
  return { bundle, build: bundle, assets: builtAssets(fileURLToPath(new URL("client", built))) };
}

async function viteSource(): Promise<Source> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true }, appType: "custom" });
  const load = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as Bundle;
  return { bundle: await load(), build: load, assets: [vite.middlewares] };
}

/** Ends the start with words for people: our own sentences as they are, anything else with its stack. */
function giveUp(error: unknown): never {
  process.stderr.write(`${reasonForPeople(error)}\n`);
  process.exit(1);
}

function reasonForPeople(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (["ConfigError", "DatabaseInUse"].includes(error.name)) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Set PORT, INTAKE_PORT or POST_OFFICE_PORT to a free one.`;
  }
  return error.stack ?? error.message;
}

function addresses(origin: string): string {
  return `\n  Brobygger           ${origin}\n  Sign-ins and post   ${origin}/demo\n\n`;
}

function listen(server: ReturnType<typeof createServer>, { port, host }: { port: number; host: string }) {
  return new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function main(): Promise<void> {
  loadEnvFile();
  // Whatever is written, the database first of all, is its owner's alone to read.
  process.umask(0o077);
  process.env.BROBYGGER_MODE ??= process.argv[2] ?? "development";
  const developing = process.env.BROBYGGER_MODE === "development";
  process.env.NODE_ENV = developing ? "development" : "production";

  const { bundle, build, assets } = await (developing ? viteSource() : builtSource());
  const running: Running = await bundle.entry.module.startRuntime();
  const { config, log } = running;
  let stopping = false;
  const server = createServer(createApp({ running, build, assets, developing, isStopping: () => stopping }));
  // Longer than the idle time of common proxies, which otherwise reuse a connection just closed.
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 60_000;

  const stop = async () => {
    // Asked twice: somebody is in a hurry.
    if (stopping) process.exit(1);
    stopping = true;
    log.info("stopping");
    await closeGracefully(server);
    await running.stop();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop().catch(giveUp));
  process.on("SIGINT", () => void stop().catch(giveUp));
  process.on("unhandledRejection", (error) =>
    log.error({ reason: errorReason(error) }, "unhandled rejection"),
  );

  try {
    if (config.role !== "worker") await listen(server, config);
  } catch (error) {
    await running.stop();
    throw error;
  }
  log.info({ mode: config.mode, role: config.role, address: config.publicUrl.origin }, "started");
  if (config.mode === "demo" || developing) process.stdout.write(addresses(config.publicUrl.origin));
}

main().catch(giveUp);
