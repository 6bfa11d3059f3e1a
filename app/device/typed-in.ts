import { openKnownDevice, type Device } from "./device";
import { valuesOf } from "./form-values";

type Values = ReturnType<typeof valuesOf>;

/** What was typed in an entry that is to be put right; null for a new form, and for one that is locked. */
export async function typedIn(device: Device, id: string | null): Promise<Values | null> {
  const entry = id === null ? undefined : (await device.entries()).find((one) => one.id === id);
  if (!entry?.readable) return null;
  // Under its own id, so that what refers to it still does, and the server takes it once.
  return { ...valuesOf(entry.fields), requestId: entry.id };
}

/** The same, for a page that the server has answered. */
export async function typedInEntry(id: string): Promise<Values | null> {
  const device = await openKnownDevice();
  return device && typedIn(device, id);
}
