import type { Words } from "./words";

const da = {
  title: "Svartid og påmindelser",
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
  reminders: {
    title: "Når virksomheden ikke svarer",
    on: "Send én påmindelse, når der er gået 5 arbejdsdage",
    onHelp:
      "Den kommer fra den af jer, der skrev, og siger, at den er sendt automatisk. Den sendes aldrig til nogen, der har sagt nej, eller som mailen ikke når frem til. Er de væk, venter den, til de er tilbage.",
    isOn: "De, der ikke svarer, får én påmindelse efter 5 arbejdsdage.",
    isOff: "Der bliver ikke sendt påmindelser.",
    stop: "Ingen påmindelser til dem",
    resume: "Send gerne påmindelser til dem igen",
    stopped: "De får ingen påmindelser.",
    resumed: "De kan få påmindelser igen.",
    away: "Har svaret, at de er væk. De er tilbage",
    awayWithout: "Har svaret, at de er væk.",
  },
};

const en: Words<typeof da> = {
  title: "Time to answer, and reminders",
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
  reminders: {
    title: "When the firm does not answer",
    on: "Send one reminder when 5 working days have passed",
    onHelp:
      "It comes from the one of you who wrote, and says that it was sent automatically. Never to anybody who has said no, whom mail does not reach, or who is away: then once they are back.",
    isOn: "Those who do not answer get one reminder after 5 working days.",
    isOff: "No reminders are sent.",
    stop: "No reminders to them",
    resume: "Reminders to them are fine again",
    stopped: "They get no reminders.",
    resumed: "They can get reminders again.",
    away: "Have answered that they are away. They are back",
    awayWithout: "Have answered that they are away.",
  },
};

/** Words about how a group answers firms. */
export const answeringText = { da, en };
