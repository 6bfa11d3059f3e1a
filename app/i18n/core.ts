import type { Words } from "./words";

const da = {
  product: "Brobygger",
  skipToContent: "Gå til indholdet",
  nav: {
    label: "Steder",
    today: "I dag",
    firms: "Virksomheder",
    candidates: "Kandidater",
    inbox: "Indbakke",
    organisations: "Organisationer",
    more: "Mere",
    logContact: "Log en kontakt",
  },
  back: "Tilbage",
  optional: "hvis du vil",
  choose: "Vælg",
  working: "Et øjeblik",
  notReached:
    "Der er ikke noget net, så det er ikke gemt. Det, du har skrevet, står her stadig: prøv igen, når der er net.",
  notDone: "Der er ikke noget net, så det er ikke gjort. Prøv igen, når der er net.",
  undo: "Fortryd",
  close: "Luk",
  search: "Søg",
  clearSearch: "Vis alle",
  fromStart: "Til begyndelsen",
  older: "Vis flere",
  pages: "Flere sider",
  theyWrote: (who: string) => `${who} skrev`,
  letterMore: "Vis hele teksten",
  letterLess: "Vis mindre",
  waitingForYou: (since: string, howLong: string) => `Venter på dit svar siden ${since}, ${howLong}`,
  waitingForUs: (since: string, howLong: string) => `Venter på vores svar siden ${since}, ${howLong}`,
  waitingForThem: (who: string, since: string) => `Vi venter på svar fra ${who} siden ${since}`,
  formErrors: {
    one: "Der er én ting, du skal se på",
    several: (n: number) => `Der er ${n} ting, du skal se på`,
    kept: "Det, du har skrevet, står her stadig.",
  },
  meanwhile: "Sådan står der nu",
  pocket: {
    from: (when: string) => `Gemt ${when}, du er uden net.`,
    again: "Hent igen",
    unsent: (n: number) => `${n} ikke sendt`,
  },
  keys: {
    title: "Genveje på tastaturet",
    search: "Søg",
    newContact: "Log en kontakt",
    down: "Næste på listen",
    up: "Forrige på listen",
    help: "Vis genvejene",
  },
  errors: {
    notFound: {
      title: "Den side er her ikke",
      text: "Måske er adressen skrevet forkert, eller også er det, du leder efter, slettet eller hører til et andet sted.",
    },
    forbidden: {
      title: "Det har du ikke adgang til",
      text: "Siden findes, men din rolle giver ikke adgang til den. Spørg jeres tovholder, hvis du mener, det er forkert.",
    },
    tooMany: {
      title: "Det gik lidt for hurtigt",
      text: "Der har været mange forsøg på kort tid. Vent et par minutter, og prøv så igen.",
    },
    failed: {
      title: "Noget gik galt hos os",
      text: "Det er ikke din skyld. Prøv igen om lidt. Er du i tvivl, om noget blev gemt, så se efter, før du skriver det igen.",
    },
    offline: {
      title: "Siden er ikke gemt på telefonen",
      text: "Der er ikke noget net lige nu, og denne side kan kun åbnes med net. Det, du allerede har gemt, er i god behold.",
    },
    home: "Gå til forsiden",
    again: "Prøv igen",
  },
};

const en: Words<typeof da> = {
  product: "Brobygger",
  skipToContent: "Skip to content",
  nav: {
    label: "Places",
    today: "Today",
    firms: "Firms",
    candidates: "Candidates",
    inbox: "Inbox",
    organisations: "Organisations",
    more: "More",
    logContact: "Log a contact",
  },
  back: "Back",
  optional: "if you like",
  choose: "Choose",
  working: "One moment",
  notReached:
    "There is no network, so it is not saved. What you wrote is still here: try again when there is.",
  notDone: "There is no connection, so it was not done. Try again when there is one.",
  undo: "Undo",
  close: "Close",
  search: "Search",
  clearSearch: "Show all",
  fromStart: "To the beginning",
  older: "Show more",
  pages: "More pages",
  theyWrote: (who) => `${who} wrote`,
  letterMore: "Show the whole text",
  letterLess: "Show less",
  waitingForYou: (since, howLong) => `Waiting for your answer since ${since}, ${howLong}`,
  waitingForUs: (since, howLong) => `Waiting for our answer since ${since}, ${howLong}`,
  waitingForThem: (who, since) => `We have been waiting for an answer from ${who} since ${since}`,
  formErrors: {
    one: "There is one thing to look at",
    several: (n) => `There are ${n} things to look at`,
    kept: "What you wrote is still here.",
  },
  meanwhile: "What is saved there now",
  pocket: {
    from: (when) => `Saved ${when}, you have no connection.`,
    again: "Get it again",
    unsent: (n) => `${n} not sent`,
  },
  keys: {
    title: "Keyboard shortcuts",
    search: "Search",
    newContact: "Log a contact",
    down: "Next in the list",
    up: "Previous in the list",
    help: "Show the shortcuts",
  },
  errors: {
    notFound: {
      title: "That page is not here",
      text: "The address may be mistyped, or what you are looking for was deleted or belongs somewhere else.",
    },
    forbidden: {
      title: "You do not have access to this",
      text: "The page exists, but your role does not open it. Ask your coordinator if you think this is wrong.",
    },
    tooMany: {
      title: "That was a little too fast",
      text: "There have been many attempts in a short time. Wait a few minutes, then try again.",
    },
    failed: {
      title: "Something went wrong on our side",
      text: "It is not your fault. Try again in a moment. If you are unsure whether something was saved, look before you write it again.",
    },
    offline: {
      title: "The page is not saved on the phone",
      text: "There is no connection right now, and this page opens only with one. What you have saved already is safe.",
    },
    home: "Go to the front page",
    again: "Try again",
  },
};

/** Words of the frame, buttons, errors and times: what every page shares. */
export const coreText = { da, en };
