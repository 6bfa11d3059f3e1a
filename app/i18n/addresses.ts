import type { Words } from "./words";

const da = {
  dead: "Adressen virker ikke",
  passing: "Midlertidig fejl på adressen",
  reasons: {
    "unknown-user": "Der er ingen postkasse med det navn.",
    "unknown-domain": "Der er ingen, der tager imod mail under det domæne.",
    moved: "Postkassen er flyttet eller lukket.",
    "mailbox-full": "Postkassen er fuld.",
    inactive: "Postkassen er lukket for tiden.",
    blocked: "Deres mailserver afviste mailen.",
    spam: "Deres mailserver tog mailen for spam.",
    greylisted: "Deres mailserver bad os prøve igen senere og tog ikke imod.",
    "too-large": "Mailen var for stor til deres postkasse.",
    unreachable: "Deres mailserver kunne ikke nås.",
    unknown: "Der står ikke hvorfor.",
  },
  since: "Siden",
  noMore: "Vi sender ikke mere til den, før I retter den eller siger, at den virker igen.",
  worksAgain: "Den virker igen",
  worksAgainDone: "Det er noteret. I kan skrive til adressen igen.",
  toPerson: "Ret adressen",
  followUpDead: (who: string, why: string) =>
    `Mailen til ${who} kom ikke frem. ${why} Ring til dem, eller find en anden adresse.`,
  followUpPassing: (who: string, why: string) =>
    `Mailen til ${who} kom ikke frem denne gang. ${why} Ring til dem, eller prøv igen om nogle dage.`,
  floods: {
    title: "Sender flere mails, end et menneske skriver",
    lead: "Det er nok to maskiner, der svarer hinanden. Vi sender ikke noget af os selv til adressen, før en af jer siger, at det er i orden.",
    mails: (count: number) => `${count} mails på en time`,
    lift: "Det er i orden",
    lifted: "Godt. Påmindelser og den slags kan sendes til adressen igen.",
  },
  optOut: {
    ask: "Beder de om ikke at få flere mails?",
    paused: "Vi sender ikke mere til adressen, før en af jer har svaret.",
    confirm: "Ja, skriv ikke til dem igen",
    dismiss: "Nej, sådan var det ikke ment",
    decided: {
      confirmed: "I har noteret, at adressen ikke vil have flere mails.",
      dismissed: "I har svaret, at det ikke var et nej til mails.",
    },
    done: {
      confirmed: "Det er noteret. Adressen får ikke flere mails fra jer.",
      dismissed: "Godt. I kan skrive til adressen igen.",
    },
  },
};

const en: Words<typeof da> = {
  dead: "The address does not work",
  passing: "A passing fault at the address",
  reasons: {
    "unknown-user": "There is no mailbox of that name.",
    "unknown-domain": "Nobody takes mail under that domain.",
    moved: "The mailbox has moved or is closed.",
    "mailbox-full": "The mailbox is full.",
    inactive: "The mailbox is closed for now.",
    blocked: "Their mail server refused the mail.",
    spam: "Their mail server took the mail for spam.",
    greylisted: "Their mail server asked us to try again later, and did not take it.",
    "too-large": "The mail was too large for their mailbox.",
    unreachable: "Their mail server could not be reached.",
    unknown: "It does not say why.",
  },
  since: "Since",
  noMore: "We send nothing more to it until you correct it or say that it works again.",
  worksAgain: "It works again",
  worksAgainDone: "Noted. You can write to the address again.",
  toPerson: "Correct the address",
  followUpDead: (who, why) => `The mail to ${who} did not arrive. ${why} Call them, or find another address.`,
  followUpPassing: (who, why) =>
    `The mail to ${who} did not arrive this time. ${why} Call them, or try again in some days.`,
  floods: {
    title: "Sends more mails than a person writes",
    lead: "It is probably one machine answering another. Nothing goes to the address by itself until one of you says that it is all right.",
    mails: (count) => `${count} mails in an hour`,
    lift: "It is all right",
    lifted: "Good. Reminders and the like can go to the address again.",
  },
  optOut: {
    ask: "Do they ask for no more mails?",
    paused: "We send nothing more to the address until one of you has answered.",
    confirm: "Yes, do not write to them again",
    dismiss: "No, it was not meant like that",
    decided: {
      confirmed: "You have noted that the address wants no more mails.",
      dismissed: "You have answered that it was no refusal of mails.",
    },
    done: {
      confirmed: "Noted. The address gets no more mails from you.",
      dismissed: "Good. You can write to the address again.",
    },
  },
};

/** Words about mail addresses that mail does not reach. */
export const addressesText = { da, en };
