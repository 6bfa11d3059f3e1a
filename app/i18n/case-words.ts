import type { Words } from "./words";

const da = {
  steps: {
    placement: "Praktik",
    "wage-subsidy": "Job med løntilskud",
    ordinary: "Ordinær ansættelse",
    igu: "IGU",
    talk: "En samtale",
  },
  states: {
    sent: "Sendt",
    asked: "Jobcentret mangler noget fra jer",
    "going-on": "De går videre",
    "not-now": "De går ikke videre nu",
    closed: "Lukket",
  },
  answers: {
    "going-on": "Vi går videre",
    missing: "Vi mangler noget",
    "not-now": "Vi går ikke videre nu",
  },
  outcomes: {
    received: "Modtaget",
    continuing: "Fortsætter",
    started: "Begyndt",
    job: "I job",
    stopped: "Stoppet",
  },
  closedReasons: {
    "consent-withdrawn": "Samtykket er trukket tilbage",
    "withdrawn-by-group": "Sagen er taget tilbage",
    finished: "Sagen er afsluttet",
    "unit-left": "Jobcentret er ikke længere på Brobygger",
  },
  notADecision: "Dette er ikke en afgørelse eller bevilling.",
  noFirm: "Uden en virksomhed",
};

const en: Words<typeof da> = {
  steps: {
    placement: "Work placement",
    "wage-subsidy": "Wage-subsidy job",
    ordinary: "Ordinary employment",
    igu: "IGU",
    talk: "A talk",
  },
  states: {
    sent: "Sent",
    asked: "The jobcenter needs something from you",
    "going-on": "They are going on",
    "not-now": "They are not going on now",
    closed: "Closed",
  },
  answers: {
    "going-on": "We are going on",
    missing: "Something is missing",
    "not-now": "We are not going on now",
  },
  outcomes: {
    received: "Received",
    continuing: "Continuing",
    started: "Started",
    job: "In a job",
    stopped: "Stopped",
  },
  closedReasons: {
    "consent-withdrawn": "The consent has been withdrawn",
    "withdrawn-by-group": "The case has been taken back",
    finished: "The case is finished",
    "unit-left": "The jobcenter is no longer on Brobygger",
  },
  notADecision: "This is not a decision or a grant.",
  noFirm: "Without a firm",
};

/** What a case sent on is called wherever it is shown, to the group and to the unit. */
export const caseWordsText = { da, en };
