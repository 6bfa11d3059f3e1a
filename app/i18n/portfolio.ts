import type { Words } from "./words";

const da = {
  title: (name: string) => `Giv videre, hvad ${name} har`,
  lead: (name: string) =>
    `Stopper ${name}, går virksomheder, kandidater og løfter til andre i gruppen, så ingen bliver glemt.`,
  has: (name: string) => `Det har ${name}`,
  nothing: (name: string) => `${name} har intet tilbage`,
  nothingText: "Alt er givet videre. Intet står tilbage.",
  kinds: {
    firms: "Virksomheder",
    candidates: "Kandidater",
    followUps: "Løfter",
    enquiries: "Henvendelser",
    handovers: "Sager sendt videre",
  },
  counted: {
    firms: (n: number) => (n === 1 ? "1 virksomhed" : `${n} virksomheder`),
    candidates: (n: number) => (n === 1 ? "1 kandidat" : `${n} kandidater`),
    followUps: (n: number) => (n === 1 ? "1 løfte" : `${n} løfter`),
    enquiries: (n: number) => (n === 1 ? "1 henvendelse" : `${n} henvendelser`),
    handovers: (n: number) => (n === 1 ? "1 sag sendt videre" : `${n} sager sendt videre`),
  },
  to: "Til hvem?",
  everything: "Alt sammen til",
  split: "Del det mellem flere",
  same: "Samme som ovenfor",
  onward: "Se, hvem der får hvad",
  confirm: "Er det sådan?",
  gets: (name: string) => `${name} får`,
  word: (name: string) => `Et ord til ${name}`,
  wordHelp: "Det sendes med mail. Skriv uden kandidaters navne.",
  give: "Giv det videre",
  change: "Vælg om",
  given: (name: string) => `Det, ${name} havde, er givet videre, og modtagerne har fået besked.`,
  giveFirst: (name: string) => `${name} har noget, som andre skal have først.`,
  toPage: "Giv det videre",
  received: {
    title: "Du har overtaget",
    from: (by: string, from: string) => `${by} har givet dig det, ${from} havde`,
    seen: "Jeg har set det",
    done: "Godt.",
    back: "Står her igen.",
  },
};

const en: Words<typeof da> = {
  title: (name) => `Hand on what ${name} has`,
  lead: (name) =>
    `If ${name} stops, firms, candidates and promises go to others in the group, so that nobody is forgotten.`,
  has: (name) => `What ${name} has`,
  nothing: (name) => `${name} has nothing left`,
  nothingText: "Everything has been handed on. Nothing is left behind.",
  kinds: {
    firms: "Firms",
    candidates: "Candidates",
    followUps: "Promises",
    enquiries: "Enquiries",
    handovers: "Cases sent on",
  },
  counted: {
    firms: (n) => (n === 1 ? "1 firm" : `${n} firms`),
    candidates: (n) => (n === 1 ? "1 candidate" : `${n} candidates`),
    followUps: (n) => (n === 1 ? "1 promise" : `${n} promises`),
    enquiries: (n) => (n === 1 ? "1 enquiry" : `${n} enquiries`),
    handovers: (n) => (n === 1 ? "1 case sent on" : `${n} cases sent on`),
  },
  to: "To whom?",
  everything: "All of it to",
  split: "Share it among several",
  same: "As above",
  onward: "See who gets what",
  confirm: "Is that so?",
  gets: (name) => `${name} gets`,
  word: (name) => `A word to ${name}`,
  wordHelp: "It goes by mail. Write without candidates’ names.",
  give: "Hand it on",
  change: "Choose again",
  given: (name) => `What ${name} had is handed on, and the receivers have been told.`,
  giveFirst: (name) => `${name} has something that others are to have first.`,
  toPage: "Hand it on",
  received: {
    title: "You have taken over",
    from: (by, from) => `${by} has given you what ${from} had`,
    seen: "I have seen it",
    done: "Good.",
    back: "Here again.",
  },
};

/** Words of handing on what a volunteer has, and of what one was given. */
export const portfolioText = { da, en };
