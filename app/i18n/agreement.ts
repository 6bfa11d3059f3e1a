import type { Words } from "./words";

const da = {
  title: "Databehandleraftale",
  parties:
    "Aftalen er mellem den dataansvarlige, som gruppen skriver herunder, og den, der driver denne udgave af Brobygger (databehandleren). Den er indgået efter databeskyttelsesforordningens artikel 28, stk. 3.",
  instruction: {
    title: "1. Hvad aftalen handler om",
    text: "Databehandleren opbevarer og viser oplysninger for gruppen og sender mails for den, så gruppen kan formidle kontakt mellem virksomheder og mennesker, der søger arbejde. Databehandleren bruger kun oplysningerne efter gruppens instruks, som er det, gruppen gør i Brobygger, og denne aftale. Mener databehandleren, at en instruks er ulovlig, siger den det til gruppen.",
  },
  data: {
    title: "2. Hvilke oplysninger",
    text: "Om kandidater: navn, kontaktoplysninger, sprog, dansk, færdigheder, ønsker, samtykker og det, gruppen selv noterer. Om kontaktpersoner i virksomheder og hos kommunen: navn, arbejdsplads, kontaktoplysninger og det, de har svaret. Om gruppens egne medlemmer: navn, kontaktoplysninger, og hvad de har gjort. CPR-numre, helbredsoplysninger og nationalitet må ikke skrives i Brobygger.",
  },
  people: {
    title: "3. Fortrolighed",
    text: "De, der arbejder for databehandleren, har tavshedspligt og ser kun det, deres opgave kræver. Den, der opretter grupper på platformen, kan ikke se kandidater.",
  },
  security: {
    title: "4. Sikkerhed",
    text: "Databehandleren passer på oplysningerne efter forordningens artikel 32: adgang efter rolle, krypteret forbindelse, krypterede mails og noter i databasen, en log over, hvem der har gjort hvad, og sikkerhedskopier.",
  },
  others: {
    title: "5. Underdatabehandlere",
    text: "Databehandleren må bruge andre til drift af servere og mail inden for EU og EØS, når de har påtaget sig de samme pligter. Gruppen får besked 30 dage før en ny kommer til og kan sige nej. Oplysninger sendes ikke ud af EU og EØS uden gruppens instruks.",
  },
  help: {
    title: "6. Hjælp til gruppen",
    text: "Databehandleren hjælper gruppen med at svare, når nogen beder om indsigt, rettelse eller sletning, og med risikovurdering og spørgsmål fra Datatilsynet. Sker der et brud på sikkerheden, får gruppen besked uden unødig forsinkelse og senest 48 timer efter, at databehandleren er blevet klar over det.",
  },
  end: {
    title: "7. Når aftalen slutter",
    text: "Gruppen kan opsige aftalen når som helst. Så får den sine oplysninger udleveret, hvis den beder om det, og databehandleren sletter dem inden 90 dage, medmindre loven kræver, at de bliver gemt.",
  },
  control: {
    title: "8. Kontrol",
    text: "Databehandleren giver gruppen de oplysninger, der viser, at aftalen bliver holdt, og medvirker til et tilsyn, hvis gruppen ønsker det.",
  },
};

const en: Words<typeof da> = {
  title: "Data-processing agreement",
  parties:
    "The agreement is between the data controller that the group names below and whoever runs this copy of Brobygger (the processor). It is made under article 28(3) of the General Data Protection Regulation. The Danish text prevails.",
  instruction: {
    title: "1. What it is about",
    text: "The processor keeps and shows data for the group and sends mails for it, so that the group can bring firms and people looking for work together. The processor uses the data only on the group's instruction, which is what the group does in Brobygger, and this agreement. Where it finds an instruction unlawful it tells the group.",
  },
  data: {
    title: "2. Which data",
    text: "About candidates: name, contact details, languages, Danish, skills, wishes, consents and what the group itself notes. About contact persons at firms and in the municipality: name, workplace, contact details and what they answered. About the group's own members: name, contact details and what they did. CPR numbers, health data and nationality must not be written in Brobygger.",
  },
  people: {
    title: "3. Confidentiality",
    text: "Those who work for the processor are bound to secrecy and see only what their task requires. Whoever adds groups to the platform cannot see candidates.",
  },
  security: {
    title: "4. Security",
    text: "The processor protects the data under article 32 of the Regulation: access by role, encrypted connections, encrypted mails and notes in the database, a log of who did what, and backups.",
  },
  others: {
    title: "5. Sub-processors",
    text: "The processor may use others to run servers and mail within the EU and EEA once they have taken on the same duties. The group is told 30 days before a new one is added and can object. Data do not leave the EU and EEA without the group's instruction.",
  },
  help: {
    title: "6. Help to the group",
    text: "The processor helps the group to answer when somebody asks for access, correction or erasure, and with risk assessment and questions from the authority. After a breach of security the group is told without undue delay, and within 48 hours after the processor became aware of it.",
  },
  end: {
    title: "7. When it ends",
    text: "The group can end the agreement at any time. It is then handed its data if it asks, and the processor erases them within 90 days unless the law requires them to be kept.",
  },
  control: {
    title: "8. Control",
    text: "The processor gives the group what it needs to see that the agreement is kept, and takes part in an audit if the group wants one.",
  },
};

/**
 * The data-processing agreement between a group's data controller and the operator (GDPR art. 28(3)), in the
 * version of `agreementVersion` (app/domain/organisations). Change the words and the version together.
 */
export const agreementText = { da, en };

/** The agreement's parts in reading order. */
export const agreementParts = [
  "instruction",
  "data",
  "people",
  "security",
  "others",
  "help",
  "end",
  "control",
] as const;
