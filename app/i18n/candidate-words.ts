import type { Words } from "./words";

const da = {
  calledName: "Hvad kaldes personen?",
  fullName: "Fulde navn",
  phone: "Telefon",
  email: "E-mail",
  languages: "Sprog",
  skills: "Hvad kan personen?",
  transport: "Transport",
  wishes: "Ønsker",
  profileText: "Det, en virksomhed må se uden navn",
  channels: { call: "ringes op", text: "have en sms", mail: "have en mail", "in-person": "tale sammen" },
  module: (course: string, module: string) => `DU${course}, modul ${module}`,
  tests: {
    PD1: "Prøve i Dansk 1",
    PD2: "Prøve i Dansk 2",
    PD3: "Prøve i Dansk 3",
    studieproeven: "Studieprøven",
  },
};

const en: Words<typeof da> = {
  calledName: "What is the person called?",
  fullName: "Full name",
  phone: "Phone",
  email: "E-mail",
  languages: "Languages",
  skills: "Can do",
  transport: "Transport",
  wishes: "Wishes",
  profileText: "What a firm may see without a name",
  channels: { call: "a call", text: "a text message", mail: "a mail", "in-person": "to talk in person" },
  module: (course, module) => `DU${course}, module ${module}`,
  tests: {
    PD1: "Danish test 1 (PD1)",
    PD2: "Danish test 2 (PD2)",
    PD3: "Danish test 3 (PD3)",
    studieproeven: "Studieprøven",
  },
};

/** Facts about a candidate as their form and their page both name them. */
export const candidateWordsText = { da, en };
