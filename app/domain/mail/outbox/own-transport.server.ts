import { config } from "~/app/server/config.server";
import { createTransport, type Transport } from "~/emails/outbox/transport.server";

/** A silent server is given up well before the claim of its mail runs out. */
const timeoutMs = 15_000;

let open: Transport | null = null;

/** The process's connections to the server that its mail leaves through. */
export function ownTransport(): Transport {
  if (open) return open;
  const { smtpUrl, mailDomain, dkim } = config();
  const signing = dkim ? { domain: mailDomain, ...dkim } : undefined;
  return (open = createTransport({ smtpUrl, name: mailDomain, timeoutMs, signing }));
}

/** Lets go of them, at the end of the process. */
export function closeOwnTransport(): void {
  open?.close();
  open = null;
}
