import { startPostOffice } from "~/emails/intake/post-office.server";
import type { Config } from "./config.server";
import type { Logger } from "./logger.server";

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
    dir: settings.postOfficeDir,
    log: (event) => log.warn(event, "post office"),
  });
  return office.close;
}
