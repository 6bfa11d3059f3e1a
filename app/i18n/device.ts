import type { Words } from "./words";

const da = {
  /** Why the server does not take an entry. Never what stands in it. */
  refused: {
    tooLarge: "Der står for meget på én gang. Del det i to.",
    unknownKey: "Det er låst med en gammel nøgle, som ikke findes mere, og kan ikke åbnes.",
    unreadable: "Det kan ikke åbnes. Skriv det igen, hvis du husker det.",
    notYours: "Det er skrevet af en anden. Det sendes, når de selv logger ind på denne telefon.",
    notMember: "Du er ikke med i den gruppe mere, som det er skrevet til. Derfor er det ikke gemt der.",
    firmGone: "Virksomheden er slettet i mellemtiden. Vælg en anden, eller gem uden.",
    candidateGone: "Kandidaten er slettet i mellemtiden. Fjern vedkommende, og gem igen.",
    personGone: "Kontaktpersonen er slettet i mellemtiden. Vælg en anden, eller gem uden.",
    gone: "Det, det handler om, er slettet i mellemtiden.",
  },
  waitsForAnother: "Venter på noget andet, der skal sendes først.",
  /** Of an entry whose firm was discarded. */
  referredToDropped: "Den virksomhed, det handler om, er smidt væk. Vælg en anden, og gem igen.",
};

const en: Words<typeof da> = {
  refused: {
    tooLarge: "That is too much at once. Split it in two.",
    unknownKey: "It is locked with an old key that no longer exists, and cannot be opened.",
    unreadable: "It cannot be opened. Write it again if you remember it.",
    notYours: "Somebody else wrote it. It is sent when they sign in on this phone themselves.",
    notMember: "You are no longer in the group it was written for. So it was not saved there.",
    firmGone: "The firm has been deleted meanwhile. Choose another, or save without it.",
    candidateGone: "The candidate has been deleted meanwhile. Remove them and save again.",
    personGone: "The contact person has been deleted meanwhile. Choose another, or save without.",
    gone: "What it is about has been deleted meanwhile.",
  },
  waitsForAnother: "Waits for something else that has to be sent first.",
  referredToDropped: "The firm it is about has been discarded. Choose another and save again.",
};

/** What is said about what lies on the device. */
export const deviceText = { da, en };
