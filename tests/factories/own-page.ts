import type { CandidateActor, GroupActor } from "~/app/access/actor";
import { linkToken } from "~/app/domain/links/link.server";
import { makeOwnLink } from "~/app/domain/own-page/make-own-link.server";
import { openDevice } from "~/app/domain/own-page/open-device.server";
import { openOwnPage } from "~/app/domain/own-page/open-own-page.server";

/** A candidate on their own page, opened on a phone by a link that the volunteer made. */
export async function anOwnPage(volunteer: GroupActor, candidateId: string): Promise<CandidateActor> {
  const { id } = await makeOwnLink(volunteer, candidateId);
  const opened = await openOwnPage(linkToken(id), { secrets: [], name: "Safari, iPhone", client: id });
  const page = typeof opened === "string" ? null : await openDevice(opened.secret);
  if (!page) throw new Error("The page is not open.");
  return page.actor;
}
