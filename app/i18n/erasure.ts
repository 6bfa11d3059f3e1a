import type { Words } from "./words";

const da = {
  title: (name: string) => `Slet alt om ${name}`,
  leadCandidate:
    "Det kan ikke fortrydes. Alt holder op med at blive delt med det samme, og resten er slettet inden for et minut.",
  leadContact:
    "Det kan ikke fortrydes. Der sendes ikke flere mails til personen, og resten er slettet inden for et minut.",
  first: "Har personen bedt om en kopi, så giv den først.",
  fates: { goes: "Det slettes", "without-name": "Det bliver, uden personens navn", stays: "Det bliver" },
  things: {
    profile: (_: number) => "Alle oplysninger om personen",
    notes: (n: number) =>
      n === 1 ? "1 kontakt, med noter og historik" : `${n} kontakter, med noter og historik`,
    sharedNotes: (n: number) =>
      n === 1 ? "1 note, som også handler om andre" : `${n} noter, som også handler om andre`,
    followUps: (n: number) => (n === 1 ? "1 opfølgning" : `${n} opfølgninger`),
    introductions: (n: number) => (n === 1 ? "1 formidling" : `${n} formidlinger`),
    mails: (n: number) => (n === 1 ? "1 mail, også den rå" : `${n} mails, også de rå`),
    cases: (n: number) => `At der er sendt videre ${n === 1 ? "1 gang" : `${n} gange`}, til hvem og hvornår`,
    ownPage: (_: number) => "Det, personen har gjort på sin egen side",
    consents: (n: number) =>
      n === 1 ? "At 1 samtykke blev givet, og hvornår" : `At ${n} samtykker blev givet, og hvornår`,
    answers: (n: number) => (n === 1 ? "Ordene i 1 svar" : `Ordene i ${n} svar`),
    conversations: (n: number) =>
      n === 1 ? "1 besked i samtalen med virksomheden" : `${n} beskeder i samtalen med virksomheden`,
    refusals: (_: number) => "Mailadressen på listen over dem, vi ikke skriver til",
    auditRows: (n: number) => `${n} linjer i loggen over, hvem der har set hvad`,
  },
  grounds: {
    others: "De handler også om en virksomhed eller en anden person.",
    proof:
      "I skal kunne vise, at der var et samtykke (databeskyttelsesforordningen art. 7 og 17, stk. 3, litra e).",
    disclosure: "I skal kunne vise, hvem der har fået noget, og at de har fået besked (art. 5 og 19).",
    no: "Ellers kan I ikke huske, at I ikke må skrive (art. 21, stk. 3).",
    accountability: "De rummer kun numre, som ikke længere fører til nogen (art. 5, stk. 2).",
  },
  receivers: "De får besked",
  receiversText: (names: string) =>
    `${names} får at vide, at sagen er lukket, og kan ikke længere læse den her. En kommune kan have pligt til at gemme det, den allerede har fået.`,
  figures: "Tallene bliver i jeres statistik: hvor mange, i hvilken måned. Ingen kan kendes på dem.",
  toRead: "Læs dem igennem først",
  toReadText:
    "Navn, telefon og mail bliver taget ud. Står der andet, som fortæller, hvem det var, så ret det her.",
  phones: "Frivilliges telefoner slipper deres kopi, næste gang de har net.",
  sure: "Jeg har læst det og vil slette alt",
  go: "Slet for altid",
  done: (name: string) => `${name} bliver slettet nu.`,
  tell: (names: string) => `Husk selv at fortælle det til ${names}.`,
  toPage: "Slet for altid",
  toPageText: "Vis først, hvad der slettes, og hvad der må blive",
};

const en: Words<typeof da> = {
  title: (name) => `Erase everything about ${name}`,
  leadCandidate:
    "It cannot be undone. Nothing is shared any more from now, and the rest is gone within a minute.",
  leadContact: "It cannot be undone. No more mails go to them, and the rest is gone within a minute.",
  first: "If they have asked for a copy, give it to them first.",
  fates: { goes: "This is erased", "without-name": "This stays, without their name", stays: "This stays" },
  things: {
    profile: () => "Everything known about the person",
    notes: (n) => (n === 1 ? "1 contact, with notes and history" : `${n} contacts, with notes and history`),
    sharedNotes: (n) =>
      n === 1 ? "1 note that is about others, too" : `${n} notes that are about others, too`,
    followUps: (n) => (n === 1 ? "1 follow-up" : `${n} follow-ups`),
    introductions: (n) => (n === 1 ? "1 introduction" : `${n} introductions`),
    mails: (n) => (n === 1 ? "1 mail, the original too" : `${n} mails, their originals too`),
    cases: (n) => `That something was sent on ${n === 1 ? "once" : `${n} times`}, to whom and when`,
    ownPage: () => "What they did on their own page",
    consents: (n) =>
      n === 1 ? "That 1 consent was given, and when" : `That ${n} consents were given, and when`,
    answers: (n) => (n === 1 ? "The words of 1 answer" : `The words of ${n} answers`),
    conversations: (n) =>
      n === 1
        ? "1 message in the conversation with the firm"
        : `${n} messages in the conversation with the firm`,
    refusals: () => "Their address on the list of those you do not write to",
    auditRows: (n) => `${n} lines in the log of who saw what`,
  },
  grounds: {
    others: "They are about a firm or another person, too.",
    proof: "You must be able to show that there was a consent (GDPR art. 7 and 17(3)(e)).",
    disclosure: "You must be able to show who got something, and that they were told (art. 5 and 19).",
    no: "Without it you could not remember that you must not write (art. 21(3)).",
    accountability: "They hold only numbers that no longer lead to anybody (art. 5(2)).",
  },
  receivers: "They are told",
  receiversText: (names) =>
    `${names} will hear that the case is closed, and can no longer read it here. A municipality may have to keep what it has already received.`,
  figures: "The numbers stay in your statistics: how many, in which month. Nobody can be told from them.",
  toRead: "Read them through first",
  toReadText: "Name, phone and mail are taken out. If anything else tells who it was, change it here.",
  phones: "Volunteers' phones let go of their copy the next time they are online.",
  sure: "I have read this and want to erase everything",
  go: "Erase for good",
  done: (name) => `${name} is being erased now.`,
  tell: (names) => `Remember to tell ${names} yourself.`,
  toPage: "Erase for good",
  toPageText: "First see what is erased, and what may stay",
};

/** Words of erasing somebody: the plan and the yes to it. */
export const erasureText = { da, en };
