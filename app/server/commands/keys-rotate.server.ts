import { rotateKeys } from "~/app/domain/privacy/rotate-keys.server";
import { config } from "../config.server";
import { say, type Command } from "./command.server";
import { besideTheProduct } from "./with-database.server";

/** Seals everything anew with the first key of BLOB_KEYS. */
export const keysRotate: Command = {
  usage: "npm run keys:rotate   (put the new key first in BLOB_KEYS and restart the product before)",
  async run() {
    const [current, ...old] = config().blobKeys;
    const done = await besideTheProduct(() =>
      rotateKeys((table, looked, sealed) => say(`${table}: ${looked} looked at, ${sealed} sealed anew`)),
    );
    const sealed = Object.values(done).reduce((sum, count) => sum + count, 0);
    say(`Everything in the database is sealed with ${current?.id ?? ""}; ${sealed} were sealed anew.`);
    if (old.length === 0) return;
    say(`No longer needed for the database: ${old.map(({ id }) => id).join(", ")}.`);
    say("Keep them for backups from before today, and a month for what phones have sealed and not yet sent.");
  },
};
