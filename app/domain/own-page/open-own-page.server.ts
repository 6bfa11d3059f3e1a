import { eq } from "drizzle-orm";
import { randomBytes } from "node:crypto";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { candidateLocale, type CandidateLocale } from "~/app/i18n/side/registry";
import { transact } from "~/db/client.server";
import { ownLinks } from "~/db/schema/index.server";
import { deviceHashOf, findOwnLink } from "./find-own-link.server";
import { linkState } from "./link-rules";

/** What a link's page says before anybody has opened it. Whose page it is stays unsaid: links are forwarded. */
export type OwnLinkPage =
  { state: "unknown" } | { state: "open" | "old"; group: string; locale: CandidateLocale };

/** What stands behind a link. Reading it changes nothing: scanners follow links. */
export async function ownLinkPage(token: string): Promise<OwnLinkPage> {
  const found = await findOwnLink(token);
  if (!found) return { state: "unknown" };
  const state = linkState(found.link);
  const open = state === "fresh" || state === "bound";
  return { state: open ? "open" : "old", group: found.group, locale: candidateLocale(found.locale) };
}

const hour = 3_600_000;

/** `secret`: the page is open on this device, which keeps it. `other`: another device has it. */
export type Opened = { secret: string } | "other" | "old";

/**
 * Opens a candidate's page on a device: the first one that asks has it from then on, and any other is turned
 * away, which the volunteers see.
 * @param device.secrets what the browser keeps of pages that were opened on it
 * @param device.name which kind it is, in words
 * @throws Refused "tooMany"
 */
export async function openOwnPage(
  token: string,
  device: { secrets: readonly string[]; name: string; client: string },
): Promise<Opened> {
  if (!(await findOwnLink(token))) return "old";
  if (!(await countAttempt(`own-page:client:${device.client}`, 30, hour))) throw new Refused("tooMany");
  const secret = randomBytes(24).toString("base64url");
  return transact(async (tx) => {
    const found = await findOwnLink(token, tx);
    if (!found) return "old";
    const { link } = found;
    const now = new Date();
    const state = linkState(link, now);
    const about = {
      subject: { kind: "candidate", id: link.candidateId },
      organisationId: link.groupId,
      details: { linkId: link.id },
    };
    const mine = eq(ownLinks.id, link.id);
    if (state === "fresh") {
      await tx
        .update(ownLinks)
        .set({ openedAt: now, lastUsedAt: now, deviceHash: deviceHashOf(secret), device: device.name })
        .where(mine);
      await record(tx, { kind: "candidate" }, { action: "own-page.opened", ...about });
      return { secret };
    }
    if (state !== "bound") return "old";
    const kept = device.secrets.find((known) => deviceHashOf(known) === link.deviceHash);
    if (kept) {
      await tx.update(ownLinks).set({ lastUsedAt: now }).where(mine);
      return { secret: kept };
    }
    await tx.update(ownLinks).set({ otherAt: now, otherDevice: device.name }).where(mine);
    await record(tx, { kind: "visitor" }, { action: "own-page.other-device", ...about });
    return "other";
  });
}
