import type { Words } from "./words";

const da = {
  title: "Brud på sikkerheden",
  lead: "Noget er set af den forkerte, væk eller ændret. Skriv det her med det samme, også når det er småt. Er der en risiko for nogen, skal det anmeldes til Datatilsynet inden for 72 timer.",
  none: "Der er ikke noget brud",
  noneText: "Sker der et, så skriv det her. Loggen skal I kunne vise (art. 33, stk. 5).",
  add: "Skriv et brud",
  newLead: "Skriv kort, hvad du ved nu. Uret med de 72 timer begynder, når du gemmer. Resten kan vente.",
  happened: "Hvad skete der?",
  happenedHelp: "Skriv ingen navne på dem, det gik ud over.",
  whose: "Hvem og hvor mange går det ud over?",
  consequences: "Hvad kan det føre til for dem?",
  measures: "Hvad har I gjort, og hvad gør I?",
  risk: "Er der en risiko for dem?",
  risks: {
    unlikely: "Næppe. Så skal det ikke anmeldes",
    risk: "Ja. Det skal anmeldes",
    high: "Ja, en høj risiko. De skal også selv have det at vide",
  },
  reported: "Det er anmeldt til Datatilsynet (på virk.dk)",
  told: "De, det går ud over, har fået besked",
  reportNote: "Hvorfor senere end 72 timer, eller hvorfor ikke?",
  closed: "Sagen er afsluttet",
  save: "Gem",
  start: "Gem, og start uret",
  saved: "Det er gemt.",
  clock: (hours: number) =>
    hours < 0 ? "De 72 timer er gået" : hours === 1 ? "1 time tilbage" : `${hours} timer tilbage`,
  reportedAt: "Anmeldt",
  notNeeded: "Skal ikke anmeldes",
  isClosed: "Afsluttet",
};

const en: Words<typeof da> = {
  title: "Data breaches",
  lead: "Something was seen by the wrong person, is lost or was changed. Write it here at once, small things too. If there is a risk to anybody, it must be reported to Datatilsynet within 72 hours.",
  none: "There is no breach",
  noneText: "If one happens, write it here. You must be able to show the log (art. 33(5)).",
  add: "Write down a breach",
  newLead: "Write briefly what you know now. The clock of 72 hours begins when you save. The rest can wait.",
  happened: "What happened?",
  happenedHelp: "Write no names of those it concerns.",
  whose: "Whom does it concern, and how many?",
  consequences: "What may it lead to for them?",
  measures: "What have you done, and what will you do?",
  risk: "Is there a risk to them?",
  risks: {
    unlikely: "Hardly. Then it need not be reported",
    risk: "Yes. It must be reported",
    high: "Yes, a high risk. They must be told themselves, too",
  },
  reported: "It is reported to Datatilsynet (at virk.dk)",
  told: "Those it concerns have been told",
  reportNote: "Why later than 72 hours, or why not?",
  closed: "The case is closed",
  save: "Save",
  start: "Save, and start the clock",
  saved: "It is saved.",
  clock: (hours) =>
    hours < 0 ? "The 72 hours have passed" : hours === 1 ? "1 hour left" : `${hours} hours left`,
  reportedAt: "Reported",
  notNeeded: "Need not be reported",
  isClosed: "Closed",
};

/** Words of the log of data breaches. */
export const breachesText = { da, en };
