import { buildIfStale } from "../../app/server/build-if-stale.server";

const shared = globalThis as typeof globalThis & { brobyggerBuild?: Promise<boolean> };

/** Global setup of the projects that run the product: builds it when a source has changed since the last build. */
export default async function ensureBuild(): Promise<void> {
  await (shared.brobyggerBuild ??= buildIfStale());
}
