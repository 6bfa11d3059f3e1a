import { openKnownDevice } from "~/app/device/device";

/**
 * Sends what waits in the outbox with no page open: it lies there sealed to the server, and what reads it is not here.
 * @throws when it could not be sent, so that the browser asks again later
 */
export async function sendWaiting(): Promise<void> {
  const device = await openKnownDevice();
  const result = await device?.send();
  if (result?.outcome === "offline" || result?.outcome === "failed") throw new Error(result.outcome);
}
