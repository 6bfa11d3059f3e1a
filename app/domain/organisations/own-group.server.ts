import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { config } from "~/app/server/config.server";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { organisations } from "~/db/schema/index.server";

/** The facts of a group that its pages show. */
export type Group = {
  id: string;
  name: string;
  phone: string | null;
  municipalityCode: string;
  /** The municipality's short name, such as "Stevns". */
  municipality: string;
  mailName: string | null;
  /** The group's own address, or null without a mail name. */
  mailAddress: string | null;
  controllerName: string | null;
  controllerCvr: string | null;
  controllerEmail: string | null;
  version: number;
};

/** The group's facts by its id, or null. For pages that have no actor, such as the privacy notice. */
export async function groupById(id: string): Promise<Group | null> {
  const [row] = await read()
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), eq(organisations.kind, "group")));
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    phone: row.phone,
    municipalityCode: row.municipalityCode,
    municipality: municipalityByCode(row.municipalityCode)?.name ?? row.municipalityCode,
    mailName: row.mailName,
    mailAddress: row.mailName && `${row.mailName}@${config().mailDomain}`,
    controllerName: row.controllerName,
    controllerCvr: row.controllerCvr,
    controllerEmail: row.controllerEmail,
    version: row.version,
  };
}

/** The actor's own group. @throws 404 */
export async function groupOf(actor: GroupActor): Promise<Group> {
  return (await groupById(actor.groupId)) ?? notFound();
}
