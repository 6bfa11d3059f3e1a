/** `npm run build`: makes `build/` of the sources, unless it is up to date. */
import { buildIfStale } from "./build-if-stale.server";

const built = await buildIfStale();
process.stdout.write(built ? "Built build/client and build/server.\n" : "build/ is up to date.\n");
