type Session = { id: string; remoteAddress: string };

/** Counts the open connections of each client address. `enter` is false when the client has `most` already. */
export function clientLimit(most: number) {
  const open = new Map<string, Set<string>>();
  return {
    enter(session: Session): boolean {
      const sessions = open.get(session.remoteAddress) ?? new Set<string>();
      if (sessions.size >= most) return false;
      sessions.add(session.id);
      open.set(session.remoteAddress, sessions);
      return true;
    },
    leave(session: Session): void {
      const sessions = open.get(session.remoteAddress);
      sessions?.delete(session.id);
      if (sessions?.size === 0) open.delete(session.remoteAddress);
    },
  };
}
