import { eq } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { candidateLocale } from "~/app/i18n/side/registry";
import { transact } from "~/db/client.server";
import { ownLinks } from "~/db/schema/index.server";
import { findOwnDevice } from "./find-own-link.server";
import { linkState } from "./link-rules";

/** A candidate whose page is open on the device that asks. */
export type OpenPage = { actor: CandidateActor; calledName: string; group: string };

const day = 86_400_000;

/** Notes at most once a day that the page is in use, which keeps it open. */
async function noteUse(linkId: string, lastUsedAt: Date | null, now: Date): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < day) return;
  await transact((tx) => tx.update(ownLinks).set({ lastUsedAt: now }).where(eq(ownLinks.id, linkId)));
}

/** Whose page the device with this secret may show, or null where the link has ended or grown old, or the candidate is gone. */
export async function openDevice(secret: string, now = new Date()): Promise<OpenPage | null> {
  const found = await findOwnDevice(secret);
  if (!found || linkState(found.link, now) !== "bound") return null;
  const { id: linkId, groupId, candidateId, lastUsedAt } = found.link;
  await noteUse(linkId, lastUsedAt, now);
  const locale = candidateLocale(found.locale);
  return {
    actor: { kind: "candidate", groupId, candidateId, linkId, locale },
    calledName: found.calledName,
    group: found.group,
  };
}
