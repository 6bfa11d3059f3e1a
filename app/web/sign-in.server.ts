import { redirect, type TypedResponse } from "@remix-run/node";
import { deviceName } from "~/app/domain/people/device-name";
import { localPath } from "~/app/domain/people/local-path";
import { forgetReturnPath } from "./return-path.server";
import { startSession } from "./session.server";

/**
 * Signs a person in on the request's browser and goes on (303).
 * @param to where to; another site's address becomes "/"
 */
export async function signIn(
  request: Request,
  who: { userId: string; organisationId?: string | null; ownDevice?: boolean },
  to: string,
): Promise<TypedResponse<never>> {
  const cookie = await startSession(who.userId, {
    ownDevice: who.ownDevice ?? false,
    organisationId: who.organisationId ?? null,
    device: deviceName(request.headers.get("User-Agent")),
  });
  const headers = new Headers();
  headers.append("Set-Cookie", cookie);
  headers.append("Set-Cookie", forgetReturnPath());
  return redirect(localPath(to), { status: 303, headers });
}
