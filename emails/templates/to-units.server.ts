import type { Locale } from "../../app/i18n/words";
import { mailUnitsText } from "../../app/i18n/mail-units";
import { mailText } from "../../app/i18n/mail";
import type { Letter } from "./letter.server";
import type { MailProps } from "./props.server";
import { signedBy } from "./signed-by.server";

/** A case waits for the unit: which group, firm and step, and nothing about the person. */
export function handoverNotice(props: MailProps["handover-notice"], locale: Locale): Letter {
  const t = mailText[locale];
  const { sender } = props;
  const about = [...(props.firm ? [t.handover.firm(props.firm)] : []), t.handover.step(props.step)];
  return {
    subject: t.handover.subject(sender.group),
    opening: [t.hello(""), t.handover.notice(sender.group), about.join("\n"), t.handover.noNames],
    link: { words: t.handover.link, href: props.link },
    closing: [t.handover.copy, t.notADecision, t.handover.contact(sender.name, sender.phone ?? "")],
    signature: signedBy(sender, t),
  };
}

/** A reply or a question waits in a case. */
export function handoverMessage(props: MailProps["handover-message"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.handover.message.subject,
    opening: [t.hello(""), t.handover.message.says(props.from), t.handover.noNames],
    link: { words: t.handover.message.link, href: props.link },
    footer: [t.automatic],
  };
}

/** What waits for the unit, once a week and all in one. */
export function unitWaiting(props: MailProps["unit-waiting"], locale: Locale): Letter {
  const words = mailText[locale];
  const t = mailUnitsText[locale];
  const lines = [...props.cases.map((one) => `- ${one}`), ...(props.more > 0 ? [t.more(props.more)] : [])];
  return {
    subject: t.waiting.subject(props.cases.length + props.more),
    opening: [words.hello(""), [t.waiting.says, ...lines].join("\n"), words.handover.noNames],
    link: { words: t.waiting.link, href: props.link },
    footer: [t.once, words.automatic],
  };
}

/** What came of the open cases, once a month and all in one. */
export function unitOutcomes(props: MailProps["unit-outcomes"], locale: Locale): Letter {
  const words = mailText[locale];
  const t = mailUnitsText[locale];
  return {
    subject: t.outcomes.subject,
    opening: [words.hello(""), t.outcomes.says(props.count), t.outcomes.how],
    link: { words: t.outcomes.link, href: props.link },
    footer: [t.onceAMonth, words.automatic],
  };
}

/** A unit has left: the group is told what that means. */
export function unitLeft(props: MailProps["unit-left"], locale: Locale): Letter {
  const words = mailText[locale];
  const t = mailUnitsText[locale].left;
  return {
    subject: t.subject(props.unit),
    opening: [words.hello(""), t.says(props.unit), t.paper],
    link: { words: t.link, href: props.link },
    footer: [words.automatic],
  };
}

/** A person has withdrawn their consent: the unit is told that nothing more comes. */
export function consentWithdrawn(props: MailProps["consent-withdrawn"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: t.handover.withdrawn.subject,
    opening: [t.hello(""), t.handover.withdrawn.says(props.group), t.handover.withdrawn.kept],
    link: { words: t.handover.withdrawn.link, href: props.link },
    footer: [t.automatic],
  };
}
