import { mailText } from "../../app/i18n/mail";
import { mailLettersText } from "../../app/i18n/mail-letters";
import type { Locale } from "../../app/i18n/words";
import { paragraphs, type Letter } from "./letter.server";
import type { MailProps } from "./props.server";

/** A heading and its lines as one paragraph; nothing without lines. */
function listed(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [[heading, ...lines].join("\n")];
}

/** Names as a person lists them: "Anne, Bo og Cille". */
function named(names: string[], and: string): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
}

/** What waits for a member today. */
export function memberReminder(props: MailProps["member-reminder"], locale: Locale): Letter {
  const words = mailText[locale];
  const t = mailLettersText[locale].reminder;
  const { due, more, others, waiting } = props;
  const promised = listed(t.due, more > 0 ? [...due, t.more(more)] : due);
  return {
    subject: due.length + others > 0 ? t.subject : t.subjectWaiting,
    opening: [
      words.hello(props.name),
      ...promised,
      ...(others > 0 ? [t.others(others)] : []),
      ...listed(t.waiting, waiting),
    ],
    link: { words: t.link, href: props.link },
    footer: [words.automatic, { words: t.stop, href: props.stopLink }],
  };
}

/** The week before and the one to come, for a coordinator. */
export function mondayLetter(props: MailProps["monday-letter"], locale: Locale): Letter {
  const words = mailText[locale];
  const t = mailLettersText[locale].monday;
  const { waiting, promised, kept, due, dueInAll, quiet, unheard } = props;
  return {
    subject: t.subject(props.group),
    opening: [
      words.hello(props.name),
      t.intro,
      ...(waiting.length > 0 ? listed(t.waiting, waiting) : [t.nobodyWaits]),
      ...(promised + kept > 0 ? [t.lastWeek(promised, kept)] : []),
      ...(dueInAll > 0 ? [t.due(dueInAll)] : []),
      ...listed(t.dueFirms, due),
      ...listed(
        t.quiet,
        quiet.map((firm) => `- ${firm}`),
      ),
      ...(unheard.length > 0 ? [t.unheard(named(unheard, t.and))] : []),
    ],
    link: { words: t.link, href: props.link },
    footer: [words.automatic, { words: t.stop, href: props.stopLink }],
  };
}

/** What another in the group had is theirs now. */
export function portfolioGiven(props: MailProps["portfolio-given"], locale: Locale): Letter {
  const words = mailText[locale];
  const t = mailLettersText[locale].portfolio;
  return {
    subject: t.subject(props.from),
    opening: [
      words.hello(props.name),
      ...listed(t.says(props.by, props.from), props.counts),
      ...(props.word ? [t.word(props.by), ...paragraphs(props.word)] : []),
    ],
    link: { words: t.link, href: props.link },
    footer: [words.automatic],
  };
}
