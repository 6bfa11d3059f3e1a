import type { Words } from "./words";

const da = {
  title: "Data og privatliv",
  lead: "Det, folk har ret til, og det, I skal kunne vise.",
  links: {
    title: "Personens data",
    copy: "Giv en kopi af alt",
    copyText: "Én fil, der kan læses, og som kan bruges af et andet program",
    seen: "Hvem har set hvad",
    seenText: "Hver læsning og hver ændring",
    erase: "Slet for altid",
    eraseText: "Se først, hvad der slettes, og hvad der må blive",
  },
  hub: {
    requests: "Anmodninger",
    requestsText: "Dem, der har bedt om en kopi, om sletning eller om at blive fri",
    retention: "Hvor længe I gemmer",
    retentionText: "Hvad der slettes af sig selv, og hvornår",
    record: "Fortegnelse",
    recordText: "Det, I behandler, og hvorfor (art. 30)",
    breaches: "Brud på sikkerheden",
    breachesText: "Hvad der skete, og uret med de 72 timer",
  },
  requests: {
    title: "Anmodninger",
    lead: "De skal have svar inden for en måned. Det, der haster mest, står øverst.",
    none: "Ingen har bedt om noget",
    noneText: "Når en kandidat eller en kontaktperson beder om noget, står det her.",
    kinds: {
      access: "vil have en kopi",
      erasure: "vil slettes",
      correction: "vil have noget rettet",
      objection: "vil ikke have, at I bruger oplysningerne",
    },
    left: (days: number) =>
      days < 0
        ? `${-days} ${days === -1 ? "dag" : "dage"} for sent`
        : days === 0
          ? "Sidste dag er i dag"
          : days === 1
            ? "1 dag tilbage"
            : `${days} dage tilbage`,
    states: { open: "Venter", done: "Klaret", refused: "Afvist", withdrawn: "Trukket tilbage" },
    asked: "Bedt om",
    due: "Svar senest",
    whose: { candidate: "Kandidat", "firm-contact": "Kontaktperson" },
    doIt: {
      access: "Lav kopien",
      erasure: "Se, hvad der slettes",
      correction: "Ret oplysningerne",
      objection: "Se, hvad der slettes",
    },
    close: "Når du har svaret",
    outcome: "Hvad blev det til?",
    outcomes: { done: "Det er gjort", refused: "Vi siger nej" },
    note: "Hvad er personen fået at vide?",
    noteHelp: "Siger I nej, skal personen have grunden, og at man kan klage til Datatilsynet.",
    save: "Gem svaret",
    saved: "Anmodningen er lukket.",
  },
  copy: {
    title: (name: string) => `Kopi til ${name}`,
    lead: "Filen rummer alt om personen, også det, der er kun for gruppen. Andres navne er dækket.",
    get: "Hent filen",
    how: "Giv den til personen på en sikker måde: vis den, giv den på et USB-stik, eller send den krypteret. Ikke som almindelig mail.",
    notes: "Noter kun for gruppen",
    notesText:
      "Personen har ret til at læse dem. Kun hvis noget i en bestemt note vejer tungere, kan du holde det tilbage, og du skal skrive hvorfor (databeskyttelsesloven § 22).",
    noNotes: "Der er ingen.",
    passage: "Ordene, der holdes tilbage",
    passageHelp: "Kopiér dem fra noten, præcis som de står.",
    reason: "Hvorfor?",
    reasonHelp: "Hvis hensyn vejer tungere, og hvordan.",
    withhold: "Hold dem tilbage",
    withheld: "Holdt tilbage",
    end: "Giv dem alligevel",
    done: "Ordene holdes tilbage, og det står i filen.",
    ended: "Ordene kommer med igen.",
  },
};

const en: Words<typeof da> = {
  title: "Data and privacy",
  lead: "What people have a right to, and what you must be able to show.",
  links: {
    title: "The person's data",
    copy: "Give a copy of everything",
    copyText: "One file that can be read, and used by another program",
    seen: "Who has seen what",
    seenText: "Each reading and each change",
    erase: "Erase for good",
    eraseText: "First see what is erased, and what may stay",
  },
  hub: {
    requests: "Requests",
    requestsText: "Those who have asked for a copy, to be erased, or to be left alone",
    retention: "How long you keep things",
    retentionText: "What is deleted by itself, and when",
    record: "Record of processing",
    recordText: "What you process and why (art. 30)",
    breaches: "Data breaches",
    breachesText: "What happened, and the clock of 72 hours",
  },
  requests: {
    title: "Requests",
    lead: "They must have an answer within a month. What is most urgent stands first.",
    none: "Nobody has asked for anything",
    noneText: "When a candidate or a contact person asks for something, it stands here.",
    kinds: {
      access: "wants a copy",
      erasure: "wants to be erased",
      correction: "wants something corrected",
      objection: "objects to your using their data",
    },
    left: (days) =>
      days < 0
        ? `${-days} ${days === -1 ? "day" : "days"} late`
        : days === 0
          ? "Today is the last day"
          : days === 1
            ? "1 day left"
            : `${days} days left`,
    states: { open: "Waiting", done: "Done", refused: "Refused", withdrawn: "Withdrawn" },
    asked: "Asked",
    due: "Answer no later than",
    whose: { candidate: "Candidate", "firm-contact": "Contact person" },
    doIt: {
      access: "Make the copy",
      erasure: "See what is erased",
      correction: "Correct the details",
      objection: "See what is erased",
    },
    close: "When you have answered",
    outcome: "What came of it?",
    outcomes: { done: "It is done", refused: "We say no" },
    note: "What was the person told?",
    noteHelp: "If you say no, they must have the reason, and that they can complain to Datatilsynet.",
    save: "Save the answer",
    saved: "The request is closed.",
  },
  copy: {
    title: (name) => `A copy for ${name}`,
    lead: "The file holds everything about the person, what is for the group alone too. Names of others are covered.",
    get: "Get the file",
    how: "Give it to them in a safe way: show it, hand it over on a USB stick, or send it encrypted. Not by ordinary mail.",
    notes: "Notes for the group alone",
    notesText:
      "They have a right to read them. Only if something in one particular note weighs more may you withhold it, and you must write why (the Danish Data Protection Act, section 22).",
    noNotes: "There are none.",
    passage: "The words that are withheld",
    passageHelp: "Copy them from the note, exactly as they stand.",
    reason: "Why?",
    reasonHelp: "Whose interest weighs more, and how.",
    withhold: "Withhold them",
    withheld: "Withheld",
    end: "Hand them out after all",
    done: "The words are withheld, and the file says so.",
    ended: "The words are in the file again.",
  },
};

/** Words of the coordinator's pages about people's data. */
export const dataText = { da, en };
