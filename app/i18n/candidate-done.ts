import type { Words } from "./words";

const da = {
  added: (name: string) => `${name} er gemt. Skriv resten, når I har talt mere sammen.`,
  saved: "Ændringerne er gemt.",
  deleted: (name: string) => `${name} er slettet, og intet deles mere.`,
  tell: (who: string) => `Sig det selv til ${who}; dem kan vi ikke skrive til.`,
  restored: (name: string) => `${name} er tilbage. Intet deles, før du deler det igen.`,
};

const en: Words<typeof da> = {
  added: (name) => `${name} is saved. Write the rest when you have talked more.`,
  saved: "The changes are saved.",
  deleted: (name) => `${name} is deleted and nothing is shared any more.`,
  tell: (who) => `Tell ${who} yourself; we cannot write to them.`,
  restored: (name) => `${name} is back. Nothing is shared until you share it again.`,
};

/** What is said when something was done with a candidate. */
export const candidateDoneText = { da, en };
