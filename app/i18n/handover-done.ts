import type { Words } from "./words";

const da = {
  sent: "Sagen er sendt. De får en mail om den nu.",
  version: "Den nye version er sendt. De får en mail om den nu.",
  versionPaper: "Den nye version er gemt. Skriv den ud, og giv den til kommunen.",
  paper: "Sagen er gemt. Skriv den ud, og giv den til kommunen.",
  written: "Beskeden er sendt.",
  seen: "Så står den ikke og venter mere.",
  recorded: "Svaret er noteret.",
  finished: "Sagen er afsluttet.",
  withdrawn: "Sagen er taget tilbage, og jobcentret får besked.",
  withdrawnPaper: (to: string) =>
    `Sagen er taget tilbage. Sig det selv til ${to}; dem kan vi ikke skrive til.`,
};

const en: Words<typeof da> = {
  sent: "The case is sent. They get a mail about it now.",
  version: "The new version is sent. They get a mail about it now.",
  versionPaper: "The new version is saved. Print it and give it to the municipality.",
  paper: "The case is saved. Print it and give it to the municipality.",
  written: "The message is sent.",
  seen: "It no longer waits for you.",
  recorded: "The answer is noted.",
  finished: "The case is finished.",
  withdrawn: "The case is taken back and the jobcenter is told.",
  withdrawnPaper: (to) => `The case is taken back. Tell ${to} yourself; we cannot write to them.`,
};

/** What is said when something was done with a case sent on. */
export const handoverDoneText = { da, en };
