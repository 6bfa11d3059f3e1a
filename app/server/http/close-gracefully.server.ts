import type { Server } from "node:http";

/**
 * Takes no more connections, lets requests under way finish, and cuts those that are still at it
 * after `graceMs`.
 */
export async function closeGracefully(server: Server, graceMs = 10_000): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
}
