import type { Words } from "./words";

const da = {
  line: (step: string, firm: string, group: string, since: string) =>
    `${firm ? `${step}, ${firm}` : step} (fra ${group}), siden ${since}`,
  more: (n: number) => `Og ${n} til.`,
  once: "I får højst én mail om ugen om det, der venter.",
  onceAMonth: "I får højst én mail om måneden om det her.",
  waiting: {
    subject: (n: number) => (n === 1 ? "En sag venter på jer" : `${n} sager venter på jer`),
    says: "De her sager venter på svar fra jer:",
    link: "Åbn indbakken",
  },
  outcomes: {
    subject: "Hvad kom der ud af det?",
    says: (n: number) =>
      n === 1
        ? "I én sag har borgeren sagt ja til, at I fortæller gruppen, hvad der kom ud af den."
        : `I ${n} sager har borgeren sagt ja til, at I fortæller gruppen, hvad der kom ud af dem.`,
    how: "De står på én side. Ét tryk for hver er nok, og I skal ikke skrive hvorfor.",
    link: "Fortæl, hvad der kom ud af det",
  },
  left: {
    subject: (unit: string) => `${unit} har forladt Brobygger`,
    says: (unit: string) =>
      `${unit} tager ikke længere imod sager her. De sager, I har sendt dem, er lukket, og vores kopier er tømt.`,
    paper:
      "Det, de svarer nu, får I på papir eller i telefonen: notér det på sagen. Nye sager til dem bliver til papir.",
    link: "Se sagerne",
  },
};

const en: Words<typeof da> = {
  line: (step, firm, group, since) => `${firm ? `${step}, ${firm}` : step} (from ${group}), since ${since}`,
  more: (n) => `And ${n} more.`,
  once: "You get at most one mail a week about what waits.",
  onceAMonth: "You get at most one mail a month about this.",
  waiting: {
    subject: (n) => (n === 1 ? "A case waits for you" : `${n} cases wait for you`),
    says: "These cases wait for your answer:",
    link: "Open the inbox",
  },
  outcomes: {
    subject: "What came of it?",
    says: (n) =>
      n === 1
        ? "In one case the citizen has agreed that you tell the group what came of it."
        : `In ${n} cases the citizens have agreed that you tell the group what came of them.`,
    how: "They stand on one page. One tap for each is enough, and you do not write why.",
    link: "Tell what came of it",
  },
  left: {
    subject: (unit) => `${unit} has left Brobygger`,
    says: (unit) =>
      `${unit} no longer receives cases here. The cases that you sent them are closed and our copies are emptied.`,
    paper:
      "What they answer now comes on paper or by telephone: note it on the case. New cases to them become paper.",
    link: "See the cases",
  },
};

/** Words of the letters to units, and of the one that tells a group that a unit has left. */
export const mailUnitsText = { da, en };
