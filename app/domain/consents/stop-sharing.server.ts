import type { Stopper } from "~/app/access/actor";
import type { Tx } from "~/db/client.server";
import { closeHandovers } from "./close-handovers.server";
import { stopIntroductions } from "./stop-introductions.server";

/** The consents that no longer stand: their ids, or every one of the candidate. */
export type Ended = readonly string[] | "all";

/** `toTell`: names of receivers that we have no mail address for, whom a person must tell. */
export type Stopped = { toTell: string[] };

/** Ends at once whatever is shared under consents that no longer stand. */
export async function stopSharing(
  tx: Tx,
  actor: Stopper,
  candidateId: string,
  ended: Ended,
  at = new Date(),
): Promise<Stopped> {
  await stopIntroductions(tx, actor, candidateId, ended, at);
  return { toTell: await closeHandovers(tx, actor, candidateId, ended, at) };
}
