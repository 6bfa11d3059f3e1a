import type { UnitId } from "~/db/ids.server";

/** Who a case is sent on to: a unit that has joined, or a municipality whose unit has not. */
export type Receiver = { unitId: UnitId } | { municipalityCode: string };

/** One text for a receiver, to compare by and to post in a form: `unit:<id>` or `kommune:<code>`. */
export function receiverKey(receiver: Receiver): string {
  return "unitId" in receiver ? `unit:${receiver.unitId}` : `kommune:${receiver.municipalityCode}`;
}

/** The receiver that a key names, or null for any other text. */
export function parseReceiver(key: string): Receiver | null {
  const [, kind, id = ""] = /^(unit|kommune):(.+)$/.exec(key) ?? [];
  if (kind === "unit") return { unitId: id as UnitId };
  return kind === "kommune" ? { municipalityCode: id } : null;
}

/** The receiver of a row that holds a unit or, without one, a municipality. */
export function receiverOf(row: { unitId: UnitId | null; municipalityCode: string | null }): Receiver | null {
  if (row.unitId) return { unitId: row.unitId };
  return row.municipalityCode ? { municipalityCode: row.municipalityCode } : null;
}
