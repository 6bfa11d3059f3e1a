import type { Words } from "./words";

const da = {
  title: "Svartid",
  toPage: "Hvor hurtigt vi svarer virksomhederne",
  lead: "En virksomhed, der har svaret, ringet eller skrevet først, venter på os. Uret går, til en af jer skriver tilbage eller har ringet.",
  median: (howLong: string, answers: number) =>
    answers === 1
      ? `I de sidste 90 dage har I svaret én gang, efter ${howLong}.`
      : `I de sidste 90 dage har I svaret ${answers} gange. Halvdelen ventede mindre end ${howLong}.`,
  noMedian: "I har ikke svaret nogen i de sidste 90 dage, så der er ingen svartid at vise.",
  hours: "Hvornår går uret?",
  hoursHelp: "Mandag til fredag, ikke på helligdage.",
  from: "Fra klokken",
  to: "Til klokken",
  clock: (hour: number) => `Kl. ${hour}`,
  save: "Gem",
  saved: "Det er gemt.",
};

const en: Words<typeof da> = {
  title: "Time to answer",
  toPage: "How fast we answer the firms",
  lead: "A firm that has answered, called or written first waits for us. The clock runs until one of you writes back or has called.",
  median: (howLong, answers) =>
    answers === 1
      ? `In the last 90 days you have answered once, after ${howLong}.`
      : `In the last 90 days you have answered ${answers} times. Half of them waited less than ${howLong}.`,
  noMedian: "You have answered nobody in the last 90 days, so there is no time to show.",
  hours: "When does the clock run?",
  hoursHelp: "Monday to Friday, not on public holidays.",
  from: "From",
  to: "Until",
  clock: (hour) => `${hour}:00`,
  save: "Save",
  saved: "Saved.",
};

/** Words about how a group answers firms. */
export const answeringText = { da, en };
