import type { Words } from "./words";

const da = {
  get: "Hent som PDF",
  sent: (day: string, version: number) =>
    version > 1 ? `Sendt ${day}, version ${version}.` : `Sendt ${day}.`,
  page: "Den tilgængelige udgave er siden på Brobygger. Samtykket kan trækkes tilbage: se dér, om sagen stadig gælder.",
  cannot:
    "En PDF kan ikke vise alle bogstaverne her rigtigt. Brug browserens Udskriv og vælg “Gem som PDF”: så bliver de rigtige.",
};

const en: Words<typeof da> = {
  get: "Get it as a PDF",
  sent: (day, version) => (version > 1 ? `Sent ${day}, version ${version}.` : `Sent ${day}.`),
  page: "The accessible form is the page on Brobygger. The consent can be withdrawn: see there whether the case still stands.",
  cannot:
    "A PDF cannot show all the letters here rightly. Use the browser's Print and choose “Save as PDF”: then they are right.",
};

/** Words of a case as a PDF. */
export const pdfText = { da, en };
