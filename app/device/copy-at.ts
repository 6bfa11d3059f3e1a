import type { Device } from "./device";
import { unpack } from "./pack";

/** Under this address lies what every page knows. */
export const rootAddress = "/#root";
/** Under this one everybody who can be chosen in a form. */
export const namesAddress = "/#names";

/** After this a copy says too little of how things stand. */
const LONGEST_MS = 7 * 86_400_000;

/** What was kept under an address, unless it is older than seven days. */
export async function copyAt(
  device: Device,
  address: string,
): Promise<{ value: unknown; at: number } | null> {
  const copy = await device.copyOf(address);
  // A clock that was put back must not make a copy immortal.
  if (!copy || Math.abs(Date.now() - copy.at) > LONGEST_MS) return null;
  return { value: unpack(copy.value), at: copy.at };
}
