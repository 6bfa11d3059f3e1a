/** What a candidate has agreed to, as far as the rules need to know it. */
export type Consent = {
  purpose: "profile-to-kind" | "identity-to-firm" | "send-on" | "unit-may-tell";
  recipient: {
    kind: "firms" | "firm" | "unit";
    /** An area's id, an industry code (its first digits cover all below it), or "all". */
    kindOfFirm?: string | null;
    exceptFirmIds: readonly string[];
    firmId?: string | null;
    unitId?: string | null;
  };
  givenAt: Date;
  withdrawnAt: Date | null;
};

/** A firm as consents see it. */
export type ConsentFirm = { id: string; areaId: string | null; industry: string | null };

function isInForce(consent: Consent, at: Date): boolean {
  return consent.givenAt <= at && (consent.withdrawnAt === null || consent.withdrawnAt > at);
}

function inForce(consents: readonly Consent[], purpose: Consent["purpose"], at: Date): Consent[] {
  return consents.filter((consent) => consent.purpose === purpose && isInForce(consent, at));
}

function coversKind(kindOfFirm: string | null | undefined, firm: ConsentFirm): boolean {
  if (!kindOfFirm) return false;
  if (kindOfFirm === "all" || kindOfFirm === firm.areaId) return true;
  if (firm.industry === null) return false;
  return (
    firm.industry === kindOfFirm || (/^[0-9]{2,}$/.test(kindOfFirm) && firm.industry.startsWith(kindOfFirm))
  );
}

/**
 * True when the firm may see the coarse profile without a name: a consent in force covers firms of its kind,
 * and no consent of this purpose excepts it, however wide another one is. "Not that firm" outlives the consent
 * it was said with: pass `exceptFirmIds` without those that the candidate has lifted.
 */
export function maySeeProfile(consents: readonly Consent[], firm: ConsentFirm, at: Date): boolean {
  const isExcepted = consents.some(
    ({ purpose, recipient }) => purpose === "profile-to-kind" && recipient.exceptFirmIds.includes(firm.id),
  );
  if (isExcepted) return false;
  const given = inForce(consents, "profile-to-kind", at);
  return given.some(({ recipient }) => recipient.kind === "firms" && coversKind(recipient.kindOfFirm, firm));
}

/** True when the firm may see name and phone: a consent in force names this very firm. */
export function maySeeIdentity(consents: readonly Consent[], firmId: string, at: Date): boolean {
  const given = inForce(consents, "identity-to-firm", at);
  if (given.some(({ recipient }) => recipient.exceptFirmIds.includes(firmId))) return false;
  return given.some(({ recipient }) => recipient.kind === "firm" && recipient.firmId === firmId);
}

/** True when the case may be sent on to the unit, or, already sent, still be read there. */
export function maySendOn(consents: readonly Consent[], unitId: string, at: Date): boolean {
  return namesUnit(consents, "send-on", unitId, at);
}

/**
 * True when the unit may tell the group what came of the case (received, continuing, started, job,
 * stopped). Without it staff are bound to silence (forvaltningsloven § 27, straffeloven § 152).
 */
export function mayTellGroup(consents: readonly Consent[], unitId: string, at: Date): boolean {
  return namesUnit(consents, "unit-may-tell", unitId, at);
}

function namesUnit(
  consents: readonly Consent[],
  purpose: "send-on" | "unit-may-tell",
  unitId: string,
  at: Date,
): boolean {
  return inForce(consents, purpose, at).some(
    ({ recipient }) => recipient.kind === "unit" && recipient.unitId === unitId,
  );
}
