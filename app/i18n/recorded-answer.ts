import type { Words } from "./words";

const da = {
  title: "Hvad svarede de?",
  lead: "Når jobcentret svarer i telefonen eller på papir.",
  only: "Kun hvis personen har sagt ja til, at jobcentret må fortælle det.",
  missingOnly:
    "Personen har ikke sagt ja til, at jobcentret må fortælle, hvad de svarer. I kan kun notere, at de mangler noget.",
  answer: "De sagde",
  saidBy: "Hvem sagde det?",
  save: "Gem svaret",
  answers: {
    "going-on": "De går videre",
    missing: "De mangler noget fra os",
    "not-now": "De går ikke videre nu",
  },
};

const en: Words<typeof da> = {
  title: "What did they answer?",
  lead: "When the jobcenter answers by telephone or on paper.",
  only: "Only if the person has agreed that the jobcenter may tell it.",
  missingOnly:
    "The person has not agreed that the jobcenter may tell what they answer. You can only note that something is missing.",
  answer: "They said",
  saidBy: "Who said so?",
  save: "Save the answer",
  answers: {
    "going-on": "They are going on",
    missing: "They need something from us",
    "not-now": "They are not going on now",
  },
};

/** The words of writing down what a unit answered elsewhere. */
export const recordedAnswerText = { da, en };
