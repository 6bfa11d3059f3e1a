import type { Locale } from "../../app/i18n/words";
import { mailText } from "../../app/i18n/mail";
import type { Letter } from "./letter.server";
import type { MailProps } from "./props.server";

/** The one-time link to sign in with. */
export function signIn(props: MailProps["sign-in"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.signIn.subject,
    opening: [t.hello(""), t.signIn.asked],
    link: { words: t.signIn.link, href: props.link },
    closing: [t.signIn.valid(props.validMinutes), t.signIn.notYou],
    footer: [t.automatic],
  };
}

/** Somebody is asked to join a group or a unit. */
export function invitation(props: MailProps["invitation"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.invitation.subject(props.organisation),
    opening: [t.hello(""), t.invitation.invites(props.inviter, props.organisation), t.invitation.what],
    link: { words: t.invitation.link, href: props.link },
    closing: [t.invitation.valid(props.validDays)],
    signature: [t.regards, props.inviter, props.organisation],
  };
}

/** The volunteer is told that a firm has answered. */
export function firmAnswered(props: MailProps["firm-answered"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.firmAnswered.subject(props.firm),
    opening: [t.hello(""), t.firmAnswered.says(props.firm)],
    link: { words: t.firmAnswered.link, href: props.link },
    footer: [t.automatic],
  };
}

/** The volunteer is told that the unit has answered a case that was sent on. */
export function unitAnswered(props: MailProps["unit-answered"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.handover.answered.subject(props.unit),
    opening: [t.hello(""), t.handover.answered.says(props.unit)],
    link: { words: t.handover.answered.link, href: props.link },
    closing: [t.notADecision],
    footer: [t.automatic],
  };
}

/** Tries whether a group's own mailbox sends its mail on to us. */
export function forwardingTest(props: MailProps["forwarding-test"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.forwardingTest.subject,
    opening: [t.hello(""), t.forwardingTest.says(props.group), t.forwardingTest.nothingToDo],
    footer: [t.automatic],
  };
}
