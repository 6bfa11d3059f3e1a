import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { Refused } from "~/app/domain/errors.server";

const QUARTER = 15 * 60 * 1000;

/** Where an attempt comes from. */
export type Client = { address: string };

/**
 * Counts an attempt for the address and for the client, whether or not the address has an account, so
 * that the answer tells nobody. The two ways of signing in are counted apart: guessing passwords does not
 * keep a person from their mail link. The newest links asked for outlive the window, so that somebody
 * who uses up the address's attempts locks nobody out.
 * @throws Refused `tooManyAttempts`
 */
export async function limitSignIn(way: "link" | "password", email: string, client: Client): Promise<void> {
  const perAddress = await countAttempt(`sign-in-${way}:${email}`, way === "link" ? 5 : 10, QUARTER);
  const perClient = await countAttempt(`sign-in-${way}@${client.address}`, 30, QUARTER);
  if (!perAddress || !perClient) throw new Refused("tooManyAttempts");
}
