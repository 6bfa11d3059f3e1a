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
    memberGone: "Den, du gav den til, er ikke med i gruppen mere. Vælg en anden.",
    gone: "Det, det handler om, er slettet i mellemtiden.",
  },
  draft: {
    offer: (when: string) => `Du var i gang her ${when}.`,
    others: (n: number) =>
      n === 1 ? "Der er én kladde mere under Mere." : `Der er ${n} kladder mere under Mere.`,
    take: "Hent det tilbage",
    drop: "Smid det væk",
    dropped: "Smidt væk.",
    taken: "Hentet tilbage. Husk at gemme.",
    undo: "Fortryd",
  },
  drafts: {
    title: "Kladder",
    lead: "Det, du er begyndt på, ligger låst på denne telefon, til du gemmer det eller smider det væk.",
    none: "Du har ingen kladder her.",
    noneText: "Når du skriver noget og bliver afbrudt, finder du det her.",
    untitled: "Uden titel",
    locked: "Kan ikke læses lige nu. Det låses op, når der er net.",
    ofOthers: (n: number) =>
      n === 1
        ? "Én ting, som en anden har skrevet, ligger låst på denne telefon. Den sendes, når de selv logger ind her."
        : `${n} ting, som andre har skrevet, ligger låst på denne telefon. De sendes, når de selv logger ind her.`,
    unavailable:
      "Denne browser gemmer ikke noget på telefonen, måske fordi vinduet er privat. Derfor er der ingen kladder.",
  },
  /** Once, where the browser keeps nothing. */
  onlineOnly:
    "Denne browser gemmer ikke noget på telefonen, måske fordi vinduet er privat. Alt virker, mens der er net, men der er ingen kladder, og du kan ikke skrive uden net.",
  understood: "Det er i orden",
  full: "Telefonen er fyldt op, så det, du skriver, kan ikke gemmes undervejs. Gem, før du lukker siden.",
  cpr: "Her står noget, der ligner et CPR-nummer. Fjern det, før du gemmer.",
  /** To whoever is not signed in as a member of a group. */
  unsent: (n: number) =>
    n === 1
      ? "Én ting, der er skrevet uden net, er ikke sendt. Den ligger låst på denne telefon og sendes, når den, der skrev den, logger ind her. Er du ikke med i gruppen længere, så spørg jeres tovholder."
      : `${n} ting, der er skrevet uden net, er ikke sendt. De ligger låst på denne telefon og sendes, når den, der skrev dem, logger ind her. Er du ikke med i gruppen længere, så spørg jeres tovholder.`,
  signOut: {
    left: (n: number) =>
      n === 1
        ? "Én ting, du skrev uden net, er ikke sendt endnu."
        : `${n} ting, du skrev uden net, er ikke sendt endnu.`,
    kept: "Logger du ud nu, bliver det liggende låst på telefonen og sendes, når du selv logger ind her igen.",
    again: "Prøv at sende igen",
    anyway: "Log ud alligevel",
    noNetwork:
      "Uden net kan vi ikke logge dig helt ud. Det, der kunne læses på telefonen, er fjernet. Log ud igen, når der er net.",
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
    memberGone: "Whoever you gave it to is no longer in the group. Choose somebody else.",
    gone: "What it is about has been deleted meanwhile.",
  },
  draft: {
    offer: (when) => `You were in the middle of something here ${when}.`,
    others: (n) =>
      n === 1 ? "There is one more draft under More." : `There are ${n} more drafts under More.`,
    take: "Bring it back",
    drop: "Throw it away",
    dropped: "Thrown away.",
    taken: "Brought back. Remember to save.",
    undo: "Undo",
  },
  drafts: {
    title: "Drafts",
    lead: "What you have begun lies locked on this phone until you save it or throw it away.",
    none: "You have no drafts here.",
    noneText: "When you write something and are interrupted, you find it here.",
    untitled: "Without a title",
    locked: "Cannot be read just now. It is unlocked when there is network.",
    ofOthers: (n) =>
      n === 1
        ? "One thing that somebody else wrote lies locked on this phone. It is sent when they sign in here themselves."
        : `${n} things that others wrote lie locked on this phone. They are sent when they sign in here themselves.`,
    unavailable:
      "This browser keeps nothing on the phone, perhaps because the window is private. So there are no drafts.",
  },
  onlineOnly:
    "This browser keeps nothing on the phone, perhaps because the window is private. Everything works while there is network, but there are no drafts, and you cannot write without network.",
  understood: "That is fine",
  full: "The phone is full, so what you write cannot be kept along the way. Save before you close the page.",
  cpr: "Something here looks like a CPR number. Remove it before you save.",
  unsent: (n) =>
    n === 1
      ? "One thing that was written without network has not been sent. It lies locked on this phone and is sent when its writer signs in here. If you are no longer in the group, ask your coordinator."
      : `${n} things that were written without network have not been sent. They lie locked on this phone and are sent when their writer signs in here. If you are no longer in the group, ask your coordinator.`,
  signOut: {
    left: (n) =>
      n === 1
        ? "One thing you wrote without network has not been sent yet."
        : `${n} things you wrote without network have not been sent yet.`,
    kept: "If you sign out now, it stays locked on the phone and is sent when you sign in here again yourself.",
    again: "Try to send again",
    anyway: "Sign out anyway",
    noNetwork:
      "Without network we cannot sign you out fully. What could be read on the phone has been removed. Sign out again when there is network.",
  },
  waitsForAnother: "Waits for something else that has to be sent first.",
  referredToDropped: "The firm it is about has been discarded. Choose another and save again.",
};

/** What is said about what lies on the device. */
export const deviceText = { da, en };
