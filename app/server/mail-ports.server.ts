import { join } from "node:path";
import { startPostOffice } from "~/emails/intake/post-office.server";
import type { Config } from "./config.server";
import type { Logger } from "./logger.server";

/** Where the post office of demo and development keeps its mails. */
export function postOfficeDir(settings: Pick<Config, "dataDir">): string {
  return join(settings.dataDir, "post-office");
}

/**
 * Opens the post office where the settings have one.
 * @returns a function that closes it
 * @throws when its port is taken
 */
export async function openPostOffice(settings: Config, log: Logger): Promise<() => Promise<void>> {
  if (settings.postOfficePort === null) return () => Promise.resolve();
  const office = await startPostOffice({
    host: "127.0.0.1",
    port: settings.postOfficePort,
    dir: postOfficeDir(settings),
    log: (event) => log.warn(event, "post office"),
  });
  return office.close;
}
