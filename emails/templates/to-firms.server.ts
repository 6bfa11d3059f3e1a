import type { Locale } from "../../app/i18n/words";
import { copenhagenDate, longPlainDate } from "../../app/i18n/dates";
import { mailText } from "../../app/i18n/mail";
import { type Letter, paragraphs } from "./letter.server";
import type { MailProps } from "./props.server";
import { signedBy } from "./signed-by.server";
import { wayOut } from "./way-out.server";

/** The first mail to a firm: the volunteer's own words, the way to answer, and the reader's rights. */
export function enquiry(props: MailProps["enquiry"], locale: Locale): Letter {
  const t = mailText[locale];
  const { sender } = props;
  return {
    subject: props.subject,
    opening: paragraphs(props.body),
    link: { words: t.enquiry.answer, href: props.answerLink },
    closing: [t.enquiry.orReply],
    signature: signedBy(sender, t),
    footer: [
      t.enquiry.from(sender.name, sender.group),
      t.enquiry.address(props.addressFrom.replace(/[.\s]+$/, "")),
      ...wayOut(props, t),
    ],
  };
}

/** The one reminder, which nobody writes: what was asked, when, and how to answer or be left alone. */
export function enquiryReminder(props: MailProps["enquiry-reminder"], locale: Locale): Letter {
  const t = mailText[locale];
  const { sender } = props;
  const asked = longPlainDate(copenhagenDate(props.askedAt), locale);
  return {
    subject: t.reminder.subject(props.subject.replace(/^(?:re|sv):\s*/i, "")),
    opening: [t.hello(props.contactName ?? ""), t.reminder.asked(asked, sender.group), t.reminder.anyAnswer],
    link: { words: t.enquiry.answer, href: props.link },
    closing: [t.enquiry.orReply],
    signature: signedBy(sender, t),
    footer: [t.reminder.automatic, ...wayOut(props, t)],
  };
}

/** A fresh link for a firm whose link is old or mistyped. */
export function enquiryLinkRenewed(props: MailProps["enquiry-link-renewed"], locale: Locale): Letter {
  const t = mailText[locale];
  const { sender } = props;
  return {
    subject: t.linkRenewed.subject,
    opening: [t.hello(props.contactName ?? ""), t.linkRenewed.says(sender.name, sender.group)],
    link: { words: t.linkRenewed.link, href: props.link },
    closing: [t.linkRenewed.old, t.enquiry.orReply],
    signature: signedBy(sender, t),
    footer: [...wayOut(props, t)],
  };
}

/** A colleague at the firm gets the enquiry that somebody there passed on. */
export function askColleague(props: MailProps["ask-colleague"], locale: Locale): Letter {
  const t = mailText[locale];
  const { sender } = props;
  return {
    subject: t.askColleague.subject(sender.group),
    opening: [
      t.hello(props.contactName ?? ""),
      t.askColleague.passedOn(props.passedOnBy, sender.name, sender.group),
      t.askColleague.what,
    ],
    link: { words: t.askColleague.link, href: props.link },
    closing: [t.enquiry.orReply],
    signature: signedBy(sender, t),
    footer: [t.askColleague.addressFrom(props.passedOnBy), ...wayOut(props, t)],
  };
}

/** There is somebody to meet; who and what stands behind the link. */
export function introduction(
  props: MailProps["introduction-profile"],
  locale: Locale,
  shows: "profile" | "named",
): Letter {
  const t = mailText[locale];
  const words = t.introduction;
  const named = shows === "named";
  return {
    subject: named ? words.subjectNamed : words.subjectProfile,
    opening: [
      t.hello(props.contactName ?? ""),
      named ? words.named : words.profile(props.sender.group),
      named ? words.namedWhat : words.profileWhat,
    ],
    link: { words: named ? words.linkNamed : words.linkProfile, href: props.link },
    closing: [t.whatFollows.reply],
    signature: signedBy(props.sender, t),
    footer: [...wayOut(props, t)],
  };
}

/** The volunteer's own words in a thread. */
export function threadReply(props: MailProps["thread-reply"], locale: Locale): Letter {
  const t = mailText[locale];
  return {
    subject: props.subject,
    opening: paragraphs(props.body),
    signature: signedBy(props.sender, t),
    footer: [...wayOut(props, t)],
  };
}
