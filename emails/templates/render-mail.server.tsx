import { render } from "@react-email/render";
import type { Locale } from "../../app/i18n/words";
import { LetterHtml } from "./letter-html.server";
import { letterText } from "./letter-text.server";
import { type Letter, oneLine } from "./letter.server";
import { meetingCandidate, meetingFirm, ownPage } from "./meetings.server";
import type { MailName, MailProps } from "./props.server";
import {
  askColleague,
  enquiry,
  enquiryLinkRenewed,
  enquiryReminder,
  introduction,
  threadReply,
} from "./to-firms.server";
import { memberReminder, mondayLetter, portfolioGiven } from "./letters-to-members.server";
import { firmAnswered, forwardingTest, invitation, signIn, unitAnswered } from "./to-members.server";
import {
  consentWithdrawn,
  handoverMessage,
  handoverNotice,
  unitLeft,
  unitOutcomes,
  unitWaiting,
} from "./to-units.server";

const letters: { [Name in MailName]: (props: MailProps[Name], locale: Locale) => Letter } = {
  "sign-in": signIn,
  invitation,
  enquiry,
  "enquiry-reminder": enquiryReminder,
  "firm-answered": firmAnswered,
  "enquiry-link-renewed": enquiryLinkRenewed,
  "ask-colleague": askColleague,
  "introduction-profile": (props, locale) => introduction(props, locale, "profile"),
  "introduction-named": (props, locale) => introduction(props, locale, "named"),
  "meeting-firm": meetingFirm,
  "meeting-candidate": meetingCandidate,
  "own-page": ownPage,
  "thread-reply": threadReply,
  "handover-notice": handoverNotice,
  "handover-message": handoverMessage,
  "unit-answered": unitAnswered,
  "consent-withdrawn": consentWithdrawn,
  "forwarding-test": forwardingTest,
  "member-reminder": memberReminder,
  "monday-letter": mondayLetter,
  "portfolio-given": portfolioGiven,
  "unit-waiting": unitWaiting,
  "unit-outcomes": unitOutcomes,
  "unit-left": unitLeft,
};

/**
 * One mail in the reader's language, as HTML and as plain text from the same letter.
 * @param marker names the mail's thread, in its last line
 */
export async function renderMail<Name extends MailName>(
  name: Name,
  props: MailProps[Name],
  locale: Locale,
  marker?: string,
): Promise<{ subject: string; html: string; text: string }> {
  const letter = { ...letters[name](props, locale), marker };
  const html = await render(<LetterHtml letter={letter} locale={locale} />);
  return { subject: oneLine(letter.subject), html, text: letterText(letter) };
}
