import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { OrganisationActor } from "~/app/domain/people/of-actor";
import { read } from "~/db/client.server";
import { organisationLinks, organisations } from "~/db/schema/index.server";
import { acceptLink } from "./accept-link.server";
import { endLink } from "./end-link.server";
import type { linkForm } from "./link-form.server";
import { proposeLink } from "./propose-link.server";

/** What became of a link, and with whom: `proposed`, `accepted` or `ended`. */
export type LinkChange = { state: "proposed" | "accepted" | "ended"; name: string };

async function partnerName(actor: OrganisationActor, linkId: string): Promise<string> {
  const other = actor.kind === "group" ? organisationLinks.unitId : organisationLinks.groupId;
  const [row] = await read()
    .select({ name: organisations.name })
    .from(organisationLinks)
    .innerJoin(organisations, eq(organisations.id, other))
    .where(eq(organisationLinks.id, linkId));
  return row?.name ?? "";
}

/** Proposes, accepts or ends, as the form says. @throws as those verbs do */
export async function changeLink(
  actor: OrganisationActor,
  change: z.output<typeof linkForm>,
): Promise<LinkChange> {
  switch (change.intent) {
    case "propose": {
      const { id } = await proposeLink(actor, change.organisationId);
      return { state: "proposed", name: await partnerName(actor, id) };
    }
    case "accept":
      await acceptLink(actor, change.linkId);
      return { state: "accepted", name: await partnerName(actor, change.linkId) };
    case "end":
      await endLink(actor, change.linkId);
      return { state: "ended", name: await partnerName(actor, change.linkId) };
  }
}
