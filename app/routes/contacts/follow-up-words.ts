import type { FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import type { contactsText } from "~/app/i18n/contacts";
import type { Words } from "~/app/i18n/words";

type About = Pick<FollowUpLine, "firmName" | "candidateName">;

/** The firm and the candidate it is about, those there are. */
export function aboutOf({ firmName, candidateName }: About): string {
  return [firmName, candidateName].filter(Boolean).join(", ");
}

/** What is to be done; without words of its own, whom it is about. */
export function titleOfFollowUp(
  followUp: About & { text: string | null },
  t: Words<typeof contactsText.da.followUp>,
): string {
  return followUp.text ?? (aboutOf(followUp) || t.noText);
}
