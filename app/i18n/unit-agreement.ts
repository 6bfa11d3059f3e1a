import type { Words } from "./words";

const da = {
  title: "Det siger I ja til",
  lead: "Kort og én gang for enheden, før den læser sin første sag.",
  parts: [
    {
      title: "Hvad I får",
      text: "Sager fra frivillige grupper, som I selv har sagt ja til at arbejde sammen med: hvem det handler om, og det, borgeren har sagt ja til, at I får. Aldrig CPR-nummer, helbred eller nationalitet, og aldrig de noter, gruppen kun har for sig selv.",
    },
    {
      title: "Som hvem",
      text: "Kommunen er selv dataansvarlig for det, den modtager, og behandler det efter sine egne regler (databeskyttelsesforordningen, artikel 4, nr. 7). Den frivillige gruppe er dataansvarlig for sit. Der er ikke fælles dataansvar, og Brobygger er ikke kommunens databehandler. Det, I lægger i jeres eget system, passer I på dér.",
    },
    {
      title: "Hvad et samtykke er her",
      text: "Borgeren kan trække sit samtykke tilbage når som helst. Så lukker sagen her med det samme, og I får besked. Det, I allerede har modtaget, kan I have pligt til at gemme.",
    },
    {
      title: "Hvad I fortæller gruppen",
      text: "Kun hvad der kom ud af en sag, og kun når borgeren har sagt ja til netop det (forvaltningslovens § 27, straffelovens § 152). Aldrig hvorfor. Et svar her er ikke en afgørelse eller bevilling.",
    },
    {
      title: "Hvem der læser",
      text: "Hver gang nogen åbner en sag, skrives det op: navn og tid. Borgeren kan få det at vide.",
    },
  ],
  version: (version: string) => `Version ${version}`,
  accept: "Jeg må sige ja på enhedens vegne, og det gør jeg",
  save: "Sig ja, og gå videre",
  done: "Tak. Nu kan I læse jeres sager.",
  accepted: (name: string) => `${name} sagde ja`,
  inUnit: "Aftalen om sager",
  inUnitText: "Hvad I får, og som hvem",
};

const en: Words<typeof da> = {
  title: "What you say yes to",
  lead: "Short, and once for the unit, before it reads its first case.",
  parts: [
    {
      title: "What you receive",
      text: "Cases from volunteer groups that you have agreed to work with: who it is about, and what the citizen has agreed that you get. Never a CPR number, health or nationality, and never the notes that are for the group only.",
    },
    {
      title: "As what",
      text: "The municipality is a controller of its own for what it receives and handles it under its own rules (GDPR article 4(7)). The volunteer group is the controller of what is its. There is no joint controllership, and Brobygger is not the municipality's processor. What you put in your own system you look after there. The Danish text prevails.",
    },
    {
      title: "What a consent is here",
      text: "The citizen can withdraw at any time. The case then closes here at once, and you are told. What you have received already you may have a duty to keep.",
    },
    {
      title: "What you tell the group",
      text: "Only what came of a case, and only where the citizen has agreed to just that (Public Administration Act § 27, Criminal Code § 152). Never why. An answer here is not a decision or a grant.",
    },
    {
      title: "Who reads",
      text: "Each opening of a case is written down: name and time. The citizen can be told.",
    },
  ],
  version: (version) => `Version ${version}`,
  accept: "I may say yes for the unit, and I do",
  save: "Say yes, and go on",
  done: "Thank you. Now you can read your cases.",
  accepted: (name) => `${name} said yes`,
  inUnit: "The agreement about cases",
  inUnitText: "What you receive, and as what",
};

/** Words of what a unit accepts before it reads its first case. The Danish text is the agreement. */
export const unitAgreementText = { da, en };
