import type { Words } from "./words";

const da = {
  tooLarge: (megabytes: number) =>
    `Det er for meget på én gang: der kan højst sendes ${megabytes} MB. Del det i mindre dele, og prøv igen.`,
  lengthMissing: "Det, der blev sendt, fortalte ikke, hvor stort det var. Derfor er det ikke læst.",
  foreignOrigin:
    "Det, der blev sendt, kom fra en anden side end Brobygger og blev stoppet. Der er ikke gemt noget. " +
    "Åbn Brobygger i et nyt vindue, og prøv derfra.",
  failed: "Noget gik galt hos os. Prøv igen om lidt.",
  badRequest: "Adressen kan ikke læses. Måske blev den klippet over; prøv at kopiere hele linket.",
};

const en: Words<typeof da> = {
  tooLarge: (megabytes) =>
    `That is too much at once: at most ${megabytes} MB can be sent. Split it up and try again.`,
  lengthMissing: "The request did not say how large it is and was therefore not read.",
  foreignOrigin:
    "This request came from another site than Brobygger and was stopped. Nothing was saved. " +
    "Open Brobygger in a new window and try from there.",
  failed: "Something went wrong on our side. Try again in a moment.",
  badRequest: "The address cannot be read. Perhaps it was cut short; try copying the whole link.",
};

/** What the process itself answers, as plain text, before or instead of a page. */
export const processText = { da, en };
