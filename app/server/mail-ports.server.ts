import { readFile } from "node:fs/promises";
import { acceptsRecipient } from "~/app/domain/mail/intake/accepts-recipient.server";
import { storeIncoming } from "~/app/domain/mail/intake/store-incoming.server";
import { startPostOffice } from "~/emails/intake/post-office.server";
import { startIntake } from "~/emails/intake/smtp.server";
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

/**
 * Opens the port that mail to the groups comes in by.
 * @param onStored called when a mail has been kept
 * @returns a function that closes it
 * @throws when its port is taken, or a certificate file cannot be read
 */
export async function openIntake(
  settings: Config,
  log: Logger,
  onStored: () => void,
): Promise<() => Promise<void>> {
  const { intakeTls } = settings;
  const intake = await startIntake({
    host: settings.intakeHost,
    port: settings.intakePort,
    name: settings.mailDomain,
    accepts: acceptsRecipient,
    // Above what a provider sends on for all groups together, below what floods a disk.
    maxMailsPerMinute: 600,
    maxUnknownPerMinute: 30,
    store: async (mail) => {
      await storeIncoming(mail);
      onStored();
    },
    log: (event) => log.warn(event, "mail intake"),
    tls: intakeTls
      ? { cert: await readFile(intakeTls.certFile), key: await readFile(intakeTls.keyFile) }
      : undefined,
  });
  return intake.close;
}
