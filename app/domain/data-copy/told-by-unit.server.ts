import { mayTellGroup } from "~/app/domain/consents/may-share.server";
import { receiverOf } from "~/app/domain/consents/receiver";
import { isTelling } from "~/app/domain/handovers/case-rules";
import { read } from "~/db/client.server";
import type { GroupId, UnitId } from "~/db/ids.server";
import type { OpenRow } from "./rows-about.server";

type Rows = Record<string, OpenRow[]>;

/** Of a case these are the unit's own. */
const unitsOwn = ["assignedTo", "assignedName", "wantsUnitSince", "wantsGroupSince"];

const without = (row: OpenRow, names: readonly string[]): OpenRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/**
 * A copy is made by a coordinator, so it holds of a unit's answers only what the group may know: told under a consent
 * in force then, and one in force now. The rest the unit, which is its own controller, hands out itself.
 * @returns the rows without it, and the names of the units that have more
 */
export async function asGroupMayKnow(
  groupId: GroupId,
  candidateId: string,
  rows: Rows,
): Promise<{ rows: Rows; units: string[] }> {
  const cases = rows.handovers ?? [];
  const told = new Set<unknown>();
  for (const { id, unitId, municipalityCode } of cases) {
    const receiver = receiverOf({
      unitId: (unitId ?? null) as UnitId | null,
      municipalityCode: unitId ? null : String(municipalityCode),
    });
    if (receiver && (await mayTellGroup(read(), groupId, candidateId, receiver))) told.add(id);
  }
  type Step = { kind: Parameters<typeof isTelling>[0]["kind"]; details?: Record<string, string> };
  const mayKnow = (row: OpenRow) => {
    const { kind, details } = row as Step;
    return !isTelling({ kind }) || (told.has(row.handoverId) && Boolean(details?.consentId));
  };
  const steps = (rows.handover_steps ?? []).filter(mayKnow);
  const known = new Set(
    steps.flatMap(({ details }) => {
      const { answerId, outcomeId } = (details ?? {}) as Record<string, string>;
      return [answerId, outcomeId];
    }),
  );
  const shown: Rows = {
    ...rows,
    handovers: cases.map((row) => without(row, told.has(row.id) ? unitsOwn : [...unitsOwn, "state"])),
    handover_steps: steps,
    unit_answers: (rows.unit_answers ?? []).filter(
      ({ id, recordedBy }) => recordedBy || known.has(String(id)),
    ),
    outcomes: (rows.outcomes ?? []).filter(({ id, recordedBy }) => recordedBy || known.has(String(id))),
  };
  return {
    rows: Object.fromEntries(Object.entries(shown).filter(([, all]) => all.length > 0)),
    units: [...new Set(cases.flatMap(({ unitId, receiverName }) => (unitId ? [String(receiverName)] : [])))],
  };
}
