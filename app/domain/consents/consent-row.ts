import type { Consent } from "~/app/domain/rules/consent-rules";
import type { UnitId } from "~/db/ids.server";
import type { KindOfFirm } from "~/db/schema/candidates.server";
import type { Purpose } from "./purposes";
import { receiverKey, receiverOf } from "./receiver";

/** What is read of a consent to decide by it. */
export type ConsentRow = {
  id: string;
  purpose: Purpose;
  kindOfFirm: KindOfFirm | null;
  exceptFirmIds: string[] | null;
  firmId: string | null;
  unitId: UnitId | null;
  municipalityCode: string | null;
  givenAt: Date;
  withdrawnAt: Date | null;
};

/**
 * A consent as app/domain/rules/consent-rules.ts takes it: one for each area or industry that it names.
 * A unit is named by its receiverKey, so that a municipality and a unit are never mistaken for each other.
 */
export function rulesOf(row: ConsentRow): Consent[] {
  // To keep data shows nothing to anybody.
  if (row.purpose === "keep-data") return [];
  const common = { purpose: row.purpose, givenAt: row.givenAt, withdrawnAt: row.withdrawnAt };
  const exceptFirmIds = row.exceptFirmIds ?? [];
  if (row.purpose === "profile-to-kind") {
    const named = [...(row.kindOfFirm?.areaIds ?? []), ...(row.kindOfFirm?.industries ?? [])];
    const kinds = row.kindOfFirm && named.length === 0 ? ["all"] : named;
    return kinds.map((kindOfFirm) => ({
      ...common,
      recipient: { kind: "firms", kindOfFirm, exceptFirmIds },
    }));
  }
  if (row.purpose === "identity-to-firm") {
    return [{ ...common, recipient: { kind: "firm", firmId: row.firmId, exceptFirmIds } }];
  }
  const receiver = receiverOf(row);
  return [
    { ...common, recipient: { kind: "unit", unitId: receiver && receiverKey(receiver), exceptFirmIds } },
  ];
}
