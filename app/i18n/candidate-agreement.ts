import type { Words } from "./words";

const da = {
  title: "Der mangler én ting før den første kandidat",
  text: "Gruppen skal skrive, hvilken forening der har ansvaret for oplysningerne, og sige ja til databehandleraftalen. Det tager et par minutter.",
  go: "Gå til aftalen",
  ask: "Bed jeres tovholder om at gøre det under Gruppen.",
};

const en: Words<typeof da> = {
  title: "One thing is missing before the first candidate",
  text: "The group must say which association answers for the data and accept the data-processing agreement. It takes a couple of minutes.",
  go: "Go to the agreement",
  ask: "Ask your coordinator to do it under The group.",
};

/** What is asked of a group before its first candidate. */
export const candidateAgreementText = { da, en };
