import { createHash } from "node:crypto";
import type { Actor } from "~/app/access/actor";
import { organisationIdOrNull } from "~/app/domain/people/of-actor";
import { startSession } from "~/app/web/session.server";

/** Signs the actor in on one more browser. @returns the session's id */
export async function aSession(actor: Actor, device = "Firefox, Android"): Promise<string> {
  const cookie = await startSession(actor.userId, {
    ownDevice: true,
    device,
    organisationId: organisationIdOrNull(actor),
  });
  const token = /=([^;]+)/.exec(cookie)?.[1] ?? "";
  return createHash("sha256").update(token).digest("hex");
}

/** The request that the actor's browser sends with this cookie. */
export function requestWith(cookie: string, url = "http://127.0.0.1:3000/"): Request {
  return new Request(url, { headers: { Cookie: cookie.split(";")[0] ?? "" } });
}
