import { createHmac, randomInt } from "node:crypto";
import { derivedKey } from "~/app/server/config.server";

/** Letters and digits that cannot be taken for one another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const letters = 10;
/** How many codes a person gets. */
export const recoveryCount = 10;

/** New recovery codes: `ABCDE-FGHJK`, some 49 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCount }, () => {
    const code = Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)]).join("");
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

/** What is stored of a code: an HMAC under the platform's key, bound to its person. Case, blanks and dashes aside. */
export function recoveryHash(userId: string, code: string): string {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return createHmac("sha256", derivedKey("recovery-code")).update(`${userId}:${plain}`).digest("hex");
}
