import type { Words } from "./words";

const da = {
  thread: "Det er sket",
  sentAt: "Sendt",
  sent: (who: string) => `${who} sendte sagen`,
  newVersion: (who: string, number: string) => `${who} sendte version ${number}`,
  sentPaper: (who: string) => `${who} skrev sagen ud`,
  printed: (who: string) => `${who} skrev sagen ud`,
  opened: (who: string) => `${who} åbnede sagen`,
  answered: (who: string, answer: string) => `${who} svarede: ${answer}`,
  question: (who: string) => `${who} mangler noget`,
  reply: (who: string) => `${who} skrev`,
  outcome: (who: string, outcome: string) => `${who} fortalte: ${outcome}`,
  closed: (reason: string) => reason,
  recorded: "Noteret af en frivillig",
  earlier: "Underskrift og tidligere mails",
  somebody: "En medarbejder",
};

const en: Words<typeof da> = {
  thread: "What has happened",
  sentAt: "Sent",
  sent: (who) => `${who} sent the case`,
  newVersion: (who, number) => `${who} sent version ${number}`,
  sentPaper: (who) => `${who} printed the case`,
  printed: (who) => `${who} printed the case`,
  opened: (who) => `${who} opened the case`,
  answered: (who, answer) => `${who} answered: ${answer}`,
  question: (who) => `${who} needs something`,
  reply: (who) => `${who} wrote`,
  outcome: (who, outcome) => `${who} told: ${outcome}`,
  closed: (reason) => reason,
  recorded: "Noted by a volunteer",
  earlier: "Signature and earlier mails",
  somebody: "A member of staff",
};

/** What happened to a case sent on, step by step. */
export const caseEventsText = { da, en };
