import type { Words } from "./words";

const da = {
  required: "Skriv noget her.",
  choose: "Vælg en mulighed.",
  tooLong: (most: number) => `Det er for langt. Der er plads til ${most} tegn.`,
  tooShort: (least: number) => `Det er for kort. Skriv mindst ${least} tegn.`,
  tooBig: (most: number) => `Skriv et tal, der højst er ${most}.`,
  tooSmall: (least: number) => `Skriv et tal, der mindst er ${least}.`,
  notANumber: "Skriv et helt tal.",
  wrong: "Det kan vi ikke læse. Prøv at skrive det på en anden måde.",
  email: "Det ligner ikke en e-mailadresse. Den skal have et @ og et punktum, fx navn@firma.dk.",
  phone: "Det ligner ikke et telefonnummer. Skriv 8 cifre, eller begynd med + og landekoden.",
  cvr: "CVR-nummeret passer ikke. Det har 8 cifre; se efter, om to af dem er byttet om.",
  pNumber: "P-nummeret passer ikke. Det har 10 cifre.",
  date: "Det er ikke en dato, vi kan læse. Skriv den som dag, måned og år.",
  datePast: "Den dato er gået. Vælg i dag eller en dag, der kommer.",
  dateFuture: "Den dato er ikke kommet endnu.",
  cpr: "Her står noget, der ligner et CPR-nummer. Vi gemmer aldrig CPR-numre: fjern det, og gem igen. Kommunen har det selv.",
  stale:
    "En anden har gemt ændringer her, siden du åbnede siden. Det, du har skrevet, står her stadig. Se, hvad der er ændret, og gem igen, hvis det stadig passer.",
  tooManyAttempts: "Der har været mange forsøg på kort tid. Vent et kvarter, og prøv igen.",
};

const en: Words<typeof da> = {
  required: "Write something here.",
  choose: "Choose one.",
  tooLong: (most) => `That is too long. There is room for ${most} characters.`,
  tooShort: (least) => `That is too short. Write at least ${least} characters.`,
  tooBig: (most) => `Write a number of at most ${most}.`,
  tooSmall: (least) => `Write a number of at least ${least}.`,
  notANumber: "Write a whole number.",
  wrong: "We cannot read that. Try writing it another way.",
  email: "That does not look like an e-mail address. It needs an @ and a dot, as in name@firm.dk.",
  phone: "That does not look like a phone number. Write 8 digits, or begin with + and the country code.",
  cvr: "The CVR number does not add up. It has 8 digits; check whether two of them are swapped.",
  pNumber: "The P-number does not fit. It has 10 digits.",
  date: "We cannot read that date. Write day, month and year.",
  datePast: "That date has passed. Choose today or a day to come.",
  dateFuture: "That date has not come yet.",
  cpr: "Something here looks like a CPR number. We never keep CPR numbers: remove it and save again. The municipality has its own.",
  stale:
    "Somebody else has saved changes here since you opened the page. What you wrote is still here. See what changed, and save again if it still fits.",
  tooManyAttempts: "There have been many attempts in a short time. Wait a quarter of an hour and try again.",
};

/**
 * What is wrong with what was typed, and how to mend it. The keys are the codes that the domain's form
 * schemas and `Refused` use; a value that is a function takes the limit, or the words of the refusal.
 */
export const problemsText = { da, en };
