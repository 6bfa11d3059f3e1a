import type { UnitActor } from "~/app/access/actor";
import { qrCode } from "~/app/domain/rules/qr-code.server";
import { read } from "~/db/client.server";
import { factorOf, recoveryLeft } from "./factor-of.server";
import { missingFactor } from "./missing-factor.server";
import { secretWords } from "./totp";

/** Where a person stands with their second factor. A secret is shown only until its first code has confirmed it. */
export async function factorPage(actor: UnitActor) {
  const factor = await factorOf(read(), actor.userId);
  if (!factor) return { state: "none" as const };
  if (factor.confirmedAt) {
    const isGiven = (await missingFactor(actor)) === null;
    return {
      state: "on" as const,
      since: factor.confirmedAt,
      isGiven,
      left: await recoveryLeft(actor.userId),
    };
  }
  const { uri, key } = secretWords(factor.secret, actor.email);
  return { state: "begun" as const, key, qr: qrCode(uri) };
}
