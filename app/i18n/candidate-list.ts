import type { Words } from "./words";

const da = {
  add: "Ny kandidat",
  searchLabel: "Søg efter navn",
  all: "Alle",
  mine: "Mine",
  whose: "Hvis kandidater",
  lastContact: "Sidst talt sammen",
  neverSpoken: "Ikke talt sammen endnu",
  noneYet: {
    title: "Her kommer de mennesker, I hjælper",
    text: "Begynd med én, du har talt med. Det, personen kaldes, er nok; resten kan I skrive sammen senere.",
  },
  noneFound: {
    title: "Ingen passer",
    text: "Prøv med en del af navnet. Du kan skrive ae, oe og aa for æ, ø og å.",
  },
};

const en: Words<typeof da> = {
  add: "New candidate",
  searchLabel: "Search by name",
  all: "All",
  mine: "Mine",
  whose: "Whose candidates",
  lastContact: "Last spoke",
  neverSpoken: "Not spoken yet",
  noneYet: {
    title: "Here come the people you help",
    text: "Begin with one you have talked to. What the person is called is enough; you can write the rest together later.",
  },
  noneFound: {
    title: "Nobody fits",
    text: "Try a part of the name. You can write ae, oe and aa for æ, ø and å.",
  },
};

/** The words of the list of candidates. */
export const candidateListText = { da, en };
