import { sendInvitation } from "~/app/domain/people/send-invitation.server";
import type { Locale } from "~/app/i18n/words";
import { transact } from "~/db/client.server";

/**
 * Invites a platform operator by mail, for seven days. Called from the command line alone.
 * @param invited.email already normalised
 * @returns the id of the invitation and of its link
 */
export function inviteOperator(invited: {
  email: string;
  name: string;
  locale: Locale;
}): Promise<{ id: string; linkTokenId: string | null }> {
  return transact((tx) =>
    sendInvitation(
      tx,
      { kind: "system" },
      { ...invited, role: "operator", organisationId: null, invitedBy: null },
    ),
  );
}
