import { copyAt, namesAddress } from "./copy-at";
import type { Device } from "./device";

/** So long what was kept ahead is good enough while there is a network. */
const FRESH_MS = 30 * 60_000;

type Part = { pages: [address: string, data: unknown][]; next: number | null; names: unknown[] | null };
type Connection = { saveData?: boolean };

/**
 * Keeps the pages that a volunteer may want where there is no network: the day, the forms, and the firms and
 * candidates they follow. Once in half an hour, and not where the reader saves data.
 */
export async function keepAhead(device: Device): Promise<void> {
  const connection = (navigator as { connection?: Connection }).connection;
  const last = await copyAt(device, namesAddress);
  if (connection?.saveData || (last && Date.now() - last.at < FRESH_MS)) return;
  for (let from: number | null = 0; from !== null;) {
    const part: Part | null = await partFrom(from);
    if (!part) return;
    for (const [address, data] of part.pages) await device.keepCopy(address, data);
    // The last to be kept: it says that all of them are.
    if (part.names) await device.keepCopy(namesAddress, part.names);
    from = part.next;
  }
}

/** One part of what is to be kept; null when there is no network, or nobody is signed in any more. */
async function partFrom(from: number): Promise<Part | null> {
  const answer = await fetch(`/paa-telefonen?fra=${from}`, { redirect: "manual" }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Part) : null;
}
