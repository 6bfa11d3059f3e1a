import { rootAddress } from "./copy-at";
import type { Device } from "./device";
import { pack } from "./pack";
import { shownNow } from "./shown";

type Match = { id: string; pathname: string; data: unknown };

/** The pages that are kept when they were shown; lists are kept from ahead, with those whose pages are kept too. */
const kept = new Set([
  ...["routes/home/today", "routes/firms/firm", "routes/firms/new"],
  ...["routes/candidates/candidate", "routes/contacts/new", "routes/device/unsent"],
  ...["routes/contacts/follow-ups", "routes/device/drafts", "routes/home/more"],
]);

/** Keeps what the page that is shown was made of, unless it came from the phone or shows an older part. */
export async function keepShown(device: Device, matches: readonly Match[]): Promise<void> {
  const page = matches.at(-1);
  const root = matches.find(({ id }) => id === "root");
  if (shownNow.read().keptAt !== null) return;
  if (root?.data) await device.keepCopy(rootAddress, pack({ ...root.data, flash: null }));
  // Kept once more it would look as if it were new.
  if ((page?.data as { fromPhone?: true } | null)?.fromPhone) return;
  if (page?.data && kept.has(page.id) && location.search === "")
    await device.keepCopy(page.pathname, pack(page.data));
}
