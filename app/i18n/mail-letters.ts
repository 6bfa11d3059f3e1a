import type { Words } from "./words";

const da = {
  line: (firm: string, what: string) => `- ${firm}: ${what}`,
  lineOf: (firm: string, who: string, what: string) => `- ${firm} (${who}): ${what}`,
  since: (day: string) => `siden ${day}`,
  reminder: {
    subject: "Det har du lovet",
    subjectWaiting: "Nogen venter på svar fra dig",
    due: "Det har du lovet de her virksomheder:",
    more: (n: number) => `Og ${n} til.`,
    others: (n: number) =>
      n === 1
        ? "Du har også lovet én ting, der ikke handler om en virksomhed."
        : `Du har også lovet ${n} ting, der ikke handler om en virksomhed.`,
    waiting: "De her venter på svar fra dig:",
    link: "Se det på I dag",
    stop: "Send mig ikke flere påmindelser",
  },
  portfolio: {
    subject: (from: string) => `Du har overtaget noget fra ${from}`,
    says: (by: string, from: string) => `${by} har givet dig det, ${from} havde:`,
    word: (by: string) => `${by} skriver:`,
    link: "Se det på I dag",
  },
  monday: {
    subject: (group: string) => `Ugen i ${group}`,
    intro: "God mandag. Sådan står det til.",
    waiting: "De her venter på svar fra os:",
    nobodyWaits: "Ingen virksomhed venter på svar fra os.",
    lastWeek: (promised: number, kept: number) =>
      `I sidste uge lovede vi ${promised} ting og fik gjort ${kept}.`,
    due: (n: number) =>
      n === 1 ? "Én ting er lovet til på søndag eller før." : `${n} ting er lovet til på søndag eller før.`,
    dueFirms: "De her virksomheder har vi lovet noget:",
    quiet: "De her er blevet stille:",
    unheard: (names: string) =>
      `Vi har ikke hørt fra ${names} i en måned. Måske vil et opkald gøre godt: hvordan går det?`,
    and: "og",
    link: "Se hele gruppens løfter",
    stop: "Send mig ikke mandagsbrevet",
  },
};

const en: Words<typeof da> = {
  line: (firm, what) => `- ${firm}: ${what}`,
  lineOf: (firm, who, what) => `- ${firm} (${who}): ${what}`,
  since: (day) => `since ${day}`,
  reminder: {
    subject: "What you have promised",
    subjectWaiting: "Somebody waits for your answer",
    due: "You have promised these firms something:",
    more: (n) => `And ${n} more.`,
    others: (n) =>
      n === 1
        ? "You have also promised one thing that is not about a firm."
        : `You have also promised ${n} things that are not about a firm.`,
    waiting: "These wait for your answer:",
    link: "See it on Today",
    stop: "Send me no more reminders",
  },
  portfolio: {
    subject: (from) => `You have taken over from ${from}`,
    says: (by, from) => `${by} has given you what ${from} had:`,
    word: (by) => `${by} writes:`,
    link: "See it on Today",
  },
  monday: {
    subject: (group) => `The week in ${group}`,
    intro: "Good Monday. This is where we stand.",
    waiting: "These wait for our answer:",
    nobodyWaits: "No firm waits for our answer.",
    lastWeek: (promised, kept) =>
      `Last week we promised ${promised} ${promised === 1 ? "thing" : "things"} and got ${kept} done.`,
    due: (n) =>
      n === 1
        ? "One thing is promised for Sunday or before."
        : `${n} things are promised for Sunday or before.`,
    dueFirms: "We have promised these firms something:",
    quiet: "These have gone quiet:",
    unheard: (names) =>
      `We have not heard from ${names} for a month. Perhaps a call would do good: how are things?`,
    and: "and",
    link: "See the whole group’s promises",
    stop: "Do not send me the Monday letter",
  },
};

/** Words of the letters that the product writes by itself to members. */
export const mailLettersText = { da, en };
