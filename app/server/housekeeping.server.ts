import { removeOldAttempts } from "~/app/domain/attempts/count-attempt.server";
import { removeOldImports } from "~/app/domain/firms/imports/remove-old-imports.server";
import { forgetPresences } from "~/app/domain/handovers/presence.server";
import { removeOldLinks } from "~/app/domain/links/remove-old-links.server";
import { removeExpiredSessions } from "~/app/web/session.server";
import { tidyDatabase } from "~/db/client.server";

/** Clears away what has served its time. @returns 0: nothing of it is urgent enough to look again at once */
export async function keepHouse(): Promise<number> {
  await removeOldAttempts();
  await removeExpiredSessions();
  await removeOldImports();
  await removeOldLinks();
  await forgetPresences();
  await tidyDatabase();
  return 0;
}
