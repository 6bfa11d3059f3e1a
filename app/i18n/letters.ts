import type { Words } from "./words";

const da = {
  title: "Mails og kalender",
  toPage: "Påmindelser, mandagsbrevet og din kalender",
  lead: "Du bestemmer, hvad Brobygger må sende dig af sig selv.",
  reminders: {
    title: "Påmindelser på mail",
    hour: "Hvornår vil du mindes om det, du har lovet?",
    help: "Kun de dage, hvor der er noget. I weekender og på helligdage kun, hvis det er lovet til netop den dag. Mailen nævner virksomheder, aldrig kandidater.",
    never: "Slet ikke",
    clock: (hour: number) => `Kl. ${hour}`,
  },
  monday: {
    title: "Mandagsbrevet",
    on: "Send mig mandagsbrevet",
    help: "Til tovholdere, ugens første hverdag kl. 7: hvem der venter, hvad der er lovet, hvem der er blevet stille.",
  },
  calendar: {
    title: "Din kalender",
    text: "Få det, du har lovet, og dine møder i kalenderen på telefonen. Den viser kun virksomheders navne, aldrig kandidater.",
    make: "Lav en kalenderadresse",
    howTo:
      "Kopiér adressen, og vælg “Abonner på kalender” i din kalender. Del den ikke: den, der har adressen, kan læse med.",
    address: "Din hemmelige adresse",
    renew: "Lav en ny adresse",
    end: "Luk adressen",
    made: "Adressen er klar.",
    renewed: "Den nye adresse er klar. Den gamle virker ikke mere.",
    ended: "Adressen er lukket.",
    followUp: (firm: string) => `Følg op: ${firm}`,
    followUpOther: "Følg op på noget, du har lovet",
    meeting: (firm: string) => `Møde: ${firm}`,
  },
  save: "Gem",
  saved: "Det er gemt.",
  stop: {
    title: { "no-reminders": "Ikke flere påmindelser", "no-monday-letter": "Ikke flere mandagsbreve" },
    lead: {
      "no-reminders": (group: string) => `Du får ikke flere mails om det, du har lovet i ${group}.`,
      "no-monday-letter": (group: string) => `Du får ikke flere mandagsbreve fra ${group}.`,
    },
    go: "Send mig ikke flere",
    done: "Det er noteret",
    doneLead: "Skifter du mening, vælger du det til igen under Min konto.",
    unknown: "Vi kender ikke linket",
    unknownText: "Måske mangler der noget af adressen, eller også er du ikke med i gruppen mere.",
  },
};

const en: Words<typeof da> = {
  title: "Mails and calendar",
  toPage: "Reminders, the Monday letter and your calendar",
  lead: "You decide what Brobygger may send you by itself.",
  reminders: {
    title: "Reminders by mail",
    hour: "When will you be reminded of what you have promised?",
    help: "Only on days when there is something. At weekends and on holidays only if it is promised for that very day. The mail names firms, never candidates.",
    never: "Not at all",
    clock: (hour) => `${hour}:00`,
  },
  monday: {
    title: "The Monday letter",
    on: "Send me the Monday letter",
    help: "For coordinators, on the first working day of the week at 7: who waits, what is promised, who has gone quiet.",
  },
  calendar: {
    title: "Your calendar",
    text: "Have what you promised, and your meetings, in the calendar on your phone. It shows firms’ names only, never candidates.",
    make: "Make a calendar address",
    howTo:
      "Copy the address, and choose “Subscribe to calendar” in your calendar. Do not share it: whoever has the address can read along.",
    address: "Your secret address",
    renew: "Make a new address",
    end: "Close the address",
    made: "The address is ready.",
    renewed: "The new address is ready. The old one no longer works.",
    ended: "The address is closed.",
    followUp: (firm) => `Follow up: ${firm}`,
    followUpOther: "Follow up on something you promised",
    meeting: (firm) => `Meeting: ${firm}`,
  },
  save: "Save",
  saved: "It is saved.",
  stop: {
    title: { "no-reminders": "No more reminders", "no-monday-letter": "No more Monday letters" },
    lead: {
      "no-reminders": (group) => `You get no more mails about what you have promised in ${group}.`,
      "no-monday-letter": (group) => `You get no more Monday letters from ${group}.`,
    },
    go: "Send me no more",
    done: "It is noted",
    doneLead: "If you change your mind, choose it again under My account.",
    unknown: "We do not know this link",
    unknownText: "Part of the address may be missing, or you are not in the group any more.",
  },
};

/** Words of what the product sends to a member by itself, and of the page that stops it. */
export const lettersText = { da, en };
