import type { Words } from "./words";

const da = {
  filters: {
    label: "Vis",
    all: "Alt",
    mine: "Mine",
    everybody: "Alles",
    whose: "Hvis sager",
  },
  nothing: "Der er ikke noget her.",
  from: (sender: string, group: string) => `Fra ${sender}, ${group}`,
  by: (name: string) => `Hos ${name}`,
  given: {
    title: "Hvem har sagen?",
    nobody: "Ingen bestemt endnu.",
    has: (name: string) => `${name} har sagen.`,
    staff: "En kollega",
    staffNone: "Ingen bestemt",
    caseworker: "Eller en sagsbehandler uden konto",
    caseworkerHelp: "Skriv navnet. Gruppen ser det ikke.",
    save: "Gem",
    saved: "Det er gemt.",
    change: "Giv sagen til en",
  },
  presence: (names: string) => `${names} har også sagen åben lige nu.`,
  and: "og",
  version: (number: number, day: string) => `Version ${number}, sendt ${day}`,
  copyField: (label: string) => `Kopiér ${label}`,
  copyShort: "Kopiér",
  closedMeanwhile:
    "Samtykket er trukket tilbage, eller sagen er lukket, siden du åbnede siden. Det, du ville gøre, er ikke sket.",
};

const en: Words<typeof da> = {
  filters: { label: "Show", all: "All", mine: "Mine", everybody: "Everybody's", whose: "Whose cases" },
  nothing: "There is nothing here.",
  from: (sender, group) => `From ${sender}, ${group}`,
  by: (name) => `With ${name}`,
  given: {
    title: "Who has the case?",
    nobody: "Nobody in particular yet.",
    has: (name) => `${name} has the case.`,
    staff: "A colleague",
    staffNone: "Nobody in particular",
    caseworker: "Or a caseworker without an account",
    caseworkerHelp: "Write the name. The group does not see it.",
    save: "Save",
    saved: "It is saved.",
    change: "Give the case to somebody",
  },
  presence: (names) => `${names} also has the case open right now.`,
  and: "and",
  version: (number, day) => `Version ${number}, sent ${day}`,
  copyField: (label) => `Copy ${label}`,
  copyShort: "Copy",
  closedMeanwhile:
    "The consent was withdrawn, or the case closed, since you opened the page. What you wanted to do has not happened.",
};

/** Words of a unit's own desk: who has a case, and who else is looking at it. */
export const unitDeskText = { da, en };
