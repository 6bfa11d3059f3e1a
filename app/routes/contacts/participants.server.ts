import type { GroupActor } from "~/app/access/actor";
import { findParticipants, namedParticipants } from "~/app/domain/contacts/find-participants.server";
import type { Option } from "~/app/domain/contacts/participant-ref";
import type { FormReply } from "~/app/web/forms.server";

/** What a form that was not saved gets back: also the names it has ticked, and what it searched for. */
export type ContactReply = FormReply & { chosen: Option[]; found: Option[] | null };

const LONGEST_SEARCH = 200;

/** What was typed in the box that finds somebody. */
export function searchOf(form: FormData | URLSearchParams): string {
  const text = form.get("soeg");
  return typeof text === "string" ? text.slice(0, LONGEST_SEARCH) : "";
}

/** Gives a refused form, or one that only searches, the names behind its ticks and the matches of its search. */
export async function withParticipants(
  actor: GroupActor,
  form: FormData,
  reply: FormReply,
): Promise<ContactReply> {
  const ticked = form.getAll("with").filter((ref): ref is string => typeof ref === "string");
  const search = searchOf(form);
  const [chosen, found] = await Promise.all([
    namedParticipants(actor, ticked),
    search ? findParticipants(actor, search) : null,
  ]);
  return { ...reply, chosen, found };
}

/** The form as it was typed, for the button that searches and saves nothing. */
export function typedSoFar(form: FormData): FormReply {
  const values: FormReply["values"] = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value): value is string => typeof value === "string");
    values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return { values, errors: {} };
}
