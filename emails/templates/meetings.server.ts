import { longDateTime } from "../../app/i18n/dates";
import type { Locale } from "../../app/i18n/words";
import { mailText } from "../../app/i18n/mail";
import type { Letter } from "./letter.server";
import type { MailProps } from "./props.server";
import { signedBy } from "./signed-by.server";
import { wayOut } from "./way-out.server";

/** Time, place and who comes along, for the firm. */
export function meetingFirm(props: MailProps["meeting-firm"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.meeting.subjectFirm,
    opening: [t.hello(props.greet ?? ""), t.meeting.firm, agreed(props, locale)],
    link: props.link ? { words: t.meeting.link, href: props.link } : undefined,
    closing: [t.meeting.cannot(props.sender.name, props.sender.phone ?? "")],
    signature: signedBy(props.sender, t),
    footer: [...wayOut(props, t)],
  };
}

/** Time, place and who comes along, for the candidate, in their language. */
export function meetingCandidate(props: MailProps["meeting-candidate"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.meeting.subjectCandidate(props.firm),
    opening: [t.hello(props.greet ?? ""), t.meeting.candidate(props.firm), agreed(props, locale)],
    closing: [t.meeting.cannot(props.sender.name, props.sender.phone ?? "")],
    signature: signedBy(props.sender, t),
  };
}

/** The way to the candidate's own page. */
export function ownPage(props: MailProps["own-page"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.ownPage.subject,
    opening: [t.hello(props.greet), t.ownPage.text(props.sender.group)],
    link: { words: t.ownPage.link, href: props.link },
    closing: [t.ownPage.device],
    signature: signedBy(props.sender, t),
  };
}

function agreed(props: MailProps["meeting-firm"] | MailProps["meeting-candidate"], locale: Locale): string {
  const t = mailText[locale].meeting;
  const lines = [t.when(longDateTime(props.startsAt, locale)), t.where(props.place)];
  if (props.along.length > 0) lines.push(t.along(props.along.join(", ")));
  return lines.join("\n");
}
