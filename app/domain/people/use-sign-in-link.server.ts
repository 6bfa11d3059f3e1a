import { record } from "~/app/domain/audit/record.server";
import { findLink, useUpLink } from "~/app/domain/links/link.server";
import { transact } from "~/db/client.server";
import { closeLinks } from "./close-links.server";

export type SignInLinkState = "open" | "used" | "expired" | "unknown";

/** What the page behind a sign-in link says, and whose link it is. Changes nothing. */
export async function signInLinkState(
  token: string,
): Promise<{ state: SignInLinkState; userId: string | null }> {
  const link = await findLink("sign-in", token);
  if (!link) return { state: "unknown", userId: null };
  const expired = link.expiresAt !== null && link.expiresAt <= new Date();
  return { state: link.usedAt ? "used" : expired ? "expired" : "open", userId: link.subjectId };
}

/**
 * Uses a link up and says whom it signs in; the first of two at once wins. The person's other links die with it.
 * @returns null when it is used, expired or unknown
 */
export function useSignInLink(token: string): Promise<{ userId: string } | null> {
  return transact(async (tx) => {
    const now = new Date();
    const link = await useUpLink(tx, "sign-in", token, now);
    if (!link) return null;
    await closeLinks(tx, "sign-in", link.subjectId, now);
    await record(
      tx,
      { kind: "visitor" },
      {
        action: "sign-in.by-link",
        subject: { kind: "account", id: link.subjectId },
        organisationId: null,
      },
    );
    return { userId: link.subjectId };
  });
}
