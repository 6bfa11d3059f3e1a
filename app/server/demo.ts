/** `npm run demo`: builds if need be, then starts the process in demo mode. */
import { buildIfStale } from "./build-if-stale.server";

process.stdout.write("Brobygger: building if anything has changed (about 20 seconds) …\n");
await buildIfStale();
process.env.BROBYGGER_MODE = "demo";
await import("./main");
