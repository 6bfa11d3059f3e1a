type Notice = { fromDay: string; userId: string | null; closedAt: Date | null };

/**
 * A notice's state in few letters, as its line hands it back with what is done to it: whoever acts on what another
 * has changed meanwhile is told so.
 */
export function asSeen({ fromDay, userId, closedAt }: Notice): string {
  return `${fromDay} ${userId ?? ""}${closedAt ? " closed" : ""}`;
}
