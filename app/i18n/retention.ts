import { longPlainDate } from "./dates";
import type { Words } from "./words";

const da = {
  title: "Hvor længe I gemmer",
  lead: "Det her slettes af sig selv. Et døgn ad gangen, om natten. I kan vælge andre tider.",
  ask: (onDay: string) =>
    `Må vi beholde oplysningerne? Ellers slettes de ${longPlainDate(onDay, "da")}. Log en kontakt, hvis I har talt sammen.`,
  kinds: {
    "inactive-candidate": {
      title: "Kandidater, ingen har talt med",
      what: "Alt om personen slettes. Den frivillige får besked 30 dage før. Tavshed sletter.",
      why: "Når ingen har talt med personen så længe, hjælper I ikke længere. Så må I ikke gemme (art. 5, stk. 1, litra e).",
    },
    "unanswered-contact": {
      title: "Kontaktpersoner, der aldrig har svaret",
      what: "Navn, mail og telefon slettes. Virksomheden bliver. Har de sagt nej, huskes adressen.",
      why: "Interessen i at skrive til en, der aldrig svarer, vejer efter et år ikke tungere end personens (art. 6, stk. 1, litra f).",
    },
    "ended-enquiry": {
      title: "Mails i afsluttede henvendelser",
      what: "Det, der blev skrevet, slettes, også de rå mails. At I spurgte, og hvilket svar der kom, bliver.",
      why: "To år rækker til at spørge igen og til at se, hvad der blev aftalt.",
    },
    deleted: {
      title: "Det, I har slettet",
      what: "Slettede kandidater, kontaktpersoner og kontakter slettes for altid.",
      why: "Tiden er til at fortryde i.",
    },
    "unfiled-mail": {
      title: "Mails, der ikke fandt en samtale",
      what: "De slettes, også de rå mails.",
      why: "Har ingen taget dem op på tre måneder, er de ikke til nogen sag.",
    },
    "audit-details": {
      title: "Enkeltheder i loggen",
      what: "Hvem, hvad og hvornår bliver. Det nærmere slettes.",
      why: "Tre år svarer til den almindelige forældelsesfrist.",
    },
    "device-entries": {
      title: "Det, telefoner har sendt ind",
      what: "Kun nummeret på det, der er taget imod.",
      why: "Det sikrer, at intet kommer ind to gange. Telefoner sender længe før.",
    },
    letters: {
      title: "Breve til frivillige",
      what: "Hvilken dag der blev skrevet, og til hvem.",
      why: "Det sikrer, at ingen får to breve samme dag.",
    },
  },
  days: (n: number) => (n % 365 === 0 ? (n === 365 ? "1 år" : `${n / 365} år`) : `${n} dage`),
  keep: "Gemmes i",
  save: "Gem",
  saved: "Det er gemt.",
  soon: "Slettes snart",
  soonText: "De slettes den dag, hvis ingen siger til.",
  none: "Ingenting venter på at blive slettet.",
  keepIt: "Behold",
  kept: "Det bliver.",
  reports: "Hvad der er slettet",
  noReports: "Der er ikke slettet noget endnu.",
  nothing: "Ingenting",
  deleted: (n: number, what: string) => `${what}: ${n} slettet`,
  noticed: (n: number, what: string) => `${what}: ${n} får snart besked`,
  gone: "Er der ikke mere",
};

const en: Words<typeof da> = {
  title: "How long you keep things",
  lead: "This is deleted by itself, once a day, at night. You can choose other times.",
  ask: (onDay) =>
    `May we keep their data? Otherwise they are erased on ${longPlainDate(onDay, "en")}. Log a contact if you have talked.`,
  kinds: {
    "inactive-candidate": {
      title: "Candidates nobody has talked with",
      what: "Everything about the person is erased. Their volunteer is told 30 days before. Silence erases.",
      why: "When nobody has talked with them for so long, you no longer help. Then you may not keep (art. 5(1)(e)).",
    },
    "unanswered-contact": {
      title: "Contact persons who never answered",
      what: "Name, mail and phone are erased. The firm stays. If they said no, the address is remembered.",
      why: "After a year the interest in writing to somebody who never answers does not outweigh theirs (art. 6(1)(f)).",
    },
    "ended-enquiry": {
      title: "Mails of ended enquiries",
      what: "What was written is deleted, the originals too. That you asked, and which answer came, stays.",
      why: "Two years are enough to ask again and to see what was agreed.",
    },
    deleted: {
      title: "What you have deleted",
      what: "Deleted candidates, contact persons and contacts are erased for good.",
      why: "The time is for changing your mind.",
    },
    "unfiled-mail": {
      title: "Mails that found no conversation",
      what: "They are deleted, the originals too.",
      why: "If nobody has taken them up in three months, they belong to no case.",
    },
    "audit-details": {
      title: "Details in the log",
      what: "Who, what and when stays. The rest is erased.",
      why: "Three years are the general period of limitation in Denmark.",
    },
    "device-entries": {
      title: "What phones have sent in",
      what: "Only the number of what was taken in.",
      why: "It keeps anything from coming in twice. Phones send long before that.",
    },
    letters: {
      title: "Letters to volunteers",
      what: "Which day one was written, and to whom.",
      why: "It keeps anybody from getting two letters a day.",
    },
  },
  days: (n) => (n % 365 === 0 ? (n === 365 ? "1 year" : `${n / 365} years`) : `${n} days`),
  keep: "Kept for",
  save: "Save",
  saved: "It is saved.",
  soon: "Soon to be erased",
  soonText: "They are erased on that day unless somebody says otherwise.",
  none: "Nothing waits to be erased.",
  keepIt: "Keep",
  kept: "It stays.",
  reports: "What was deleted",
  noReports: "Nothing has been deleted yet.",
  nothing: "Nothing",
  deleted: (n, what) => `${what}: ${n} deleted`,
  noticed: (n, what) => `${what}: ${n} told of`,
  gone: "No longer there",
};

/** Words of how long things are kept, and why. */
export const retentionText = { da, en };
