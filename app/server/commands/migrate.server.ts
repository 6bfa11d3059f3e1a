import { say, type Command } from "./command.server";
import { withDatabase } from "./with-database.server";

/** Applies missing migrations. The product does the same when it starts. */
export const migrate: Command = {
  usage: "npm run db:migrate",
  async run() {
    await withDatabase(async () => say("The database has every migration."));
  },
};
