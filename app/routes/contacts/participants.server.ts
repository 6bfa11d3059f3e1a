import type { GroupActor } from "~/app/access/actor";
import { findParticipants, namedParticipants } from "~/app/domain/contacts/find-participants.server";
import { layerMoves, moveLayer } from "~/app/domain/contacts/layers";
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

/**
 * The form as it was typed, where it was not sent to be saved but to search, or to move one text to the other's
 * place; null where it was.
 */
export function sentForMore(form: FormData): FormReply | null {
  const intent = form.get("intent");
  const move = layerMoves.find((one) => one === intent);
  if (intent !== "find" && !move) return null;
  const values: FormReply["values"] = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value): value is string => typeof value === "string");
    values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const layers = { trustNote: text("trustNote"), shareableNote: text("shareableNote") };
  return { values: { ...values, ...(move && moveLayer(layers, move)) }, errors: {} };
}
