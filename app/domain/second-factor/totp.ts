import { Secret, TOTP } from "otpauth";

const periodMs = 30_000;

const totpOf = (secret: Uint8Array, label: string) =>
  new TOTP({
    ...{ issuer: "Brobygger", label, algorithm: "SHA1", digits: 6, period: 30 },
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

/** The bytes of a new secret: 160 bits, as RFC 4226 asks. */
export function newSecret(): Uint8Array {
  return new Uint8Array(new Secret({ size: 20 }).buffer);
}

/** The secret as an app reads it (`otpauth://` address), and as a person types it: base32 in groups of four. */
export function secretWords(secret: Uint8Array, label: string): { uri: string; key: string } {
  const totp = totpOf(secret, label);
  return { uri: totp.toString(), key: (totp.secret.base32.match(/.{1,4}/g) ?? []).join(" ") };
}

/**
 * The time step (RFC 6238) of a code, if it is one of now, the one before or the one after, and later than the last
 * that was taken; else null. So a code that was used, or seen over a shoulder, is of no use again.
 * @param code six digits, blanks aside
 */
export function stepOfCode(secret: Uint8Array, code: string, lastStep: number, now: Date): number | null {
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totpOf(secret, "").validate({ token: digits, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / periodMs) + delta;
  return step > lastStep ? step : null;
}
