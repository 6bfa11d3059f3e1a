import type { Words } from "./words";

const da = {
  title: (name: string, group: string) => `${name}, sendt fra ${group}`,
  button: "Udskriv siden",
  how: "Brug browserens Udskriv. Vælg A4; siden er lavet til sort-hvid.",
  to: "Til",
  caseworker: "Att.",
  step: "Det drejer sig om",
  date: "Dato",
  answerTitle: "Svar",
  answerLead: (name: string, phone: string) =>
    phone ? `Ring til ${name} på ${phone}.` : `Giv ${name} besked.`,
  tell: "Fortæl kun gruppen, hvad I svarer, hvis borgeren har sagt ja til det.",
  mayTell: "Borgeren har sagt ja til, at I fortæller gruppen, hvad der kom ud af det. Aldrig hvorfor.",
  closed: "Der er ikke længere et samtykke til at vise sagen.",
};

const en: Words<typeof da> = {
  title: (name, group) => `${name}, sent by ${group}`,
  button: "Print the page",
  how: "Use the browser's Print. Choose A4; the page is made for black and white.",
  to: "To",
  caseworker: "Attn.",
  step: "It is about",
  date: "Date",
  answerTitle: "Answer",
  answerLead: (name, phone) => (phone ? `Call ${name} on ${phone}.` : `Tell ${name}.`),
  tell: "Tell the group what you answer only if the citizen has agreed to that.",
  mayTell: "The citizen has agreed that you tell the group what came of it. Never why.",
  closed: "There is no longer a consent to show the case.",
};

/** The words of the printed page for a unit that has not joined. */
export const casePrintText = { da, en };
