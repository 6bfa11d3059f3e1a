const day = 86_400_000;

/** How long a link waits to be opened, in ms. */
export const unopenedLives = 14 * day;
/** How long the page stays open on its device after it was last used, in ms. */
export const unusedLives = 180 * day;

/** What is read of a link to say what it still does. */
export type LinkTimes = {
  madeAt: Date;
  openedAt: Date | null;
  lastUsedAt: Date | null;
  endedAt: Date | null;
};

/** `fresh`: waits for its device. `bound`: open on one. `old`: nobody came for too long. `ended`: taken back. */
export type LinkState = "fresh" | "bound" | "old" | "ended";

/** What becomes of a link at this moment. */
export function linkState(link: LinkTimes, now = new Date()): LinkState {
  if (link.endedAt) return "ended";
  if (!link.openedAt) return now.getTime() - link.madeAt.getTime() < unopenedLives ? "fresh" : "old";
  const used = link.lastUsedAt ?? link.openedAt;
  return now.getTime() - used.getTime() < unusedLives ? "bound" : "old";
}
