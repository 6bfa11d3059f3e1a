import type { CandidateActor } from "~/app/access/actor";
import { consentChoices } from "~/app/domain/consents/consent-choices.server";
import { firmsOfName } from "~/app/domain/own-page/except-firm.server";
import { readAsked } from "~/app/routes/candidates/consent-address";

/** What the page of the nameless profile chooses among, and what its address says was chosen. */
export async function profileParts(actor: CandidateActor, request: Request) {
  const asked = { ...readAsked(new URL(request.url).searchParams), purpose: "profile-to-kind" as const };
  const choices = await consentChoices(actor, actor.candidateId, {
    purpose: "profile-to-kind",
    chosen: asked.exceptFirmIds,
    find: "",
  });
  const found = asked.find ? await firmsOfName(actor, asked.find) : [];
  return {
    asked,
    areas: choices.areas,
    held: choices.held,
    found: found.filter(({ id }) => !choices.held.some((held) => held.id === id)),
  };
}

export type ProfileParts = Awaited<ReturnType<typeof profileParts>>;
