import { and, eq } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { organisations } from "~/db/schema/index.server";

/** The facts of a unit that its page shows. */
export type Unit = {
  name: string;
  label: string | null;
  email: string | null;
  phone: string | null;
  municipality: string;
  needsSecondFactor: boolean;
  version: number;
};

/** The actor's own unit. @throws 404 */
export async function unitPage(actor: UnitActor): Promise<Unit> {
  const [row] = await read()
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, actor.unitId), eq(organisations.kind, "unit")));
  if (!row) notFound();
  const { name, label, email, phone, version, municipalityCode, needsSecondFactor } = row;
  return {
    name,
    label,
    email,
    phone,
    version,
    needsSecondFactor,
    municipality: municipalityByCode(municipalityCode)?.name ?? municipalityCode,
  };
}
