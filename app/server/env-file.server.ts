import { existsSync } from "node:fs";

/** Adds what `.env` says to the environment; what stands there already wins. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}
