import type { GroupActor } from "~/app/access/actor";
import { groupById } from "~/app/domain/organisations/own-group.server";
import { notFound } from "~/app/domain/errors.server";
import { daysKept } from "~/app/domain/retention/choices.server";
import type { RetentionKind } from "~/app/domain/retention/kinds";
import { dataKinds, kindOfColumn } from "./kinds-of-data";
import { processingOf, processings, type Processing } from "./registry";
import { allTables, type AnyTable } from "./tables.server";
import { typedColumns } from "./typed-columns.server";

/** What ends each processing by itself. */
const ends: Partial<Record<Processing, RetentionKind[]>> = {
  candidates: ["inactive-candidate", "deleted"],
  contacts: ["deleted", "device-entries"],
  firms: ["unanswered-contact", "deleted"],
  enquiries: ["ended-enquiry", "unfiled-mail"],
  members: ["letters"],
  audit: ["audit-details"],
};

/** What of a table was typed about somebody, their names and addresses too. */
export function personalColumns(table: AnyTable): string[] {
  return [
    ...typedColumns(table).map((column) => column.name),
    ...["calledName", "fullName", "name", "phone", "email"].filter((column) => table.columns[column]),
  ];
}

/** The record of processing as it follows from the tables, their columns and the group's own choices. */
export async function recordPage(actor: GroupActor) {
  const group = (await groupById(actor.groupId)) ?? notFound();
  const days = await daysKept(actor.groupId);
  const { name, controllerName, controllerCvr, controllerEmail, phone } = group;
  return {
    controller: controllerName && { name: controllerName, cvr: controllerCvr, email: controllerEmail, phone },
    group: name,
    processings: processings.map((processing) => {
      const tables = allTables.filter((table) => processingOf[table.name] === processing);
      const kinds = new Set(tables.flatMap((table) => personalColumns(table).map(kindOfColumn)));
      return {
        processing,
        kinds: dataKinds.filter((kind) => kinds.has(kind)),
        ends: (ends[processing] ?? []).map((kind) => ({ kind, days: days[kind] })),
      };
    }),
  };
}
