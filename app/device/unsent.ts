import type { Device } from "./device";
import { show } from "./shown";

/** Counts what was not sent, for the frame of every page. */
export async function countUnsent(device: Device): Promise<void> {
  const entries = await device.entries();
  show({ unsent: entries.filter(({ state }) => state !== "sent").length });
}
