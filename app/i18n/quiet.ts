import type { Words } from "./words";

const da = {
  title: "Længe siden sidst",
  lead: "De dukker op af sig selv, når ingen har haft fat i dem længe. Når en af jer logger en kontakt, er de væk igen.",
  candidates: "Kandidater, I ikke har hørt fra længe",
  firms: "Virksomheder, der er blevet stille",
  filterLabel: "Vis",
  filters: { firm: "Virksomheder", candidate: "Kandidater" },
  more: {
    firm: "Se alle virksomheder, der er blevet stille",
    candidate: "Se alle kandidater, I ikke har hørt fra længe",
  },
  none: "Ingen er blevet glemt",
  noneText: "Når der er gået for lang tid uden kontakt, står de her.",
  last: "Sidst talt sammen",
  nobodys: "Ingen har dem lige nu",
  log: "Log en kontakt",
  notNow: "Ikke nu",
  askAgain: "Spørg igen",
  aside: "Læg væk",
  giveTo: "Giv til",
  done: {
    aside: "Det er lagt væk, til I har talt sammen igen.",
    putOff: (day: string) => `Står her igen ${day}.`,
    given: (name: string) => `Det er nu ${name}, der har den.`,
    back: "Står her igen.",
  },
  settings: {
    title: "Når der bliver stille",
    toPage: "Hvornår en virksomhed eller kandidat dukker op af sig selv",
    lead: "Har ingen af jer talt med en virksomhed eller en kandidat i lang tid, står de på “I dag” hos den, der talte med dem sidst. Kun én gang, til I har talt sammen igen.",
    days: "Hvor længe må der gå?",
    options: (days: number) => `${days} dage`,
    never: "Vis dem aldrig af sig selv",
    save: "Gem",
    saved: "Det er gemt.",
    is: (days: number) =>
      days === 0 ? "De dukker ikke op af sig selv." : `Efter ${days} dage uden kontakt.`,
  },
};

const en: Words<typeof da> = {
  title: "A long time since",
  lead: "They show up by themselves when nobody has been in touch for long. Once one of you logs a contact they are gone again.",
  candidates: "Candidates you have not heard from for long",
  firms: "Firms that have gone quiet",
  filterLabel: "Show",
  filters: { firm: "Firms", candidate: "Candidates" },
  more: {
    firm: "See all firms that have gone quiet",
    candidate: "See all candidates you have not heard from",
  },
  none: "Nobody is forgotten",
  noneText: "When too long has passed without contact, they stand here.",
  last: "Last contact",
  nobodys: "Nobody has them right now",
  log: "Log a contact",
  notNow: "Not now",
  askAgain: "Ask again",
  aside: "Set aside",
  giveTo: "Hand to",
  done: {
    aside: "It is set aside until you have talked again.",
    putOff: (day) => `Will be here again ${day}.`,
    given: (name) => `It is with ${name} now.`,
    back: "Here again.",
  },
  settings: {
    title: "When it goes quiet",
    toPage: "When a firm or a candidate shows up by itself",
    lead: "If none of you has talked with a firm or a candidate for a long time, they stand on “Today” of the one who talked with them last. Only once, until you have talked again.",
    days: "How long may it be?",
    options: (days) => `${days} days`,
    never: "Never show them by themselves",
    save: "Save",
    saved: "It is saved.",
    is: (days) => (days === 0 ? "They do not show up by themselves." : `After ${days} days without contact.`),
  },
};

/** Words of what has gone quiet: on the home page, on its own, and in the group's settings. */
export const quietText = { da, en };
