import type { Locale } from "../../app/i18n/words";
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
