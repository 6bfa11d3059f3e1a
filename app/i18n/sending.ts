import type { Words } from "./words";

const da = {
  notes: "Hvilke noter skal med?",
  notesHelp:
    "Noter, I har skrevet under “Må deles”. Ingen er valgt på forhånd. Noter fra en samtale, hvor en anden kandidat var med, står her ikke.",
  helpers: "Hvem hjælper personen?",
  helpersHelp: "Vælg dem, jobcentret skal kende.",
  terms: "Til kommunens skema (VITAS)",
  termsLead: "Udfyld det, I ved. Kommunen spørger alligevel, og så går det hurtigere.",
  termHelp: {
    period: "Første og sidste dag",
    hours: "Timer om ugen, og hvornår på dagen",
    tasks: "Hvad personen skal lave",
    purpose: "Hvad der skal komme ud af det",
    staffRep: "Navn; e-mail eller telefon, hvis de vil. Skal godkende, når der er mere end én ansat.",
    monthlyCost: "Kun ved løntilskud",
  },
  needs: {
    title: "Det har et jobcenter som regel brug for",
    has: "Er der",
    missing: "Mangler",
    lead: "I kan sende sagen alligevel.",
    still: "Det mangler stadig",
    fill: "Udfyld det",
    below: "Skriv det herunder",
    fields: {
      cvr: "CVR-nummer",
      pNumber: "P-nummer",
      address: "Virksomhedens adresse",
      employees: "Antal ansatte",
      contactReach: "Kontaktpersonens telefon og e-mail",
    },
  },
  notesStay: (n: number) =>
    n === 1
      ? "1 note, der må deles, som du ikke har valgt"
      : `${n} noter, der må deles, som du ikke har valgt`,
  version: {
    title: (name: string) => `Ny version: ${name}`,
    lead: (to: string) =>
      `${to} får det, du vælger nu. De ser, hvad der er ændret, og den forrige version bliver stående for dem.`,
    back: "Tilbage til sagen",
    send: (to: string) => `Send den nye version til ${to}`,
    make: "Gem den nye version",
    noConsent: (name: string, to: string) =>
      `${name} har ikke længere et ja, der gælder, til at sagen sendes til ${to}.`,
  },
  changes: {
    title: (number: number) => `Det er ændret i version ${number}`,
    added: "nyt",
    changed: "ændret",
    removed: "taget ud",
    before: "Før",
    none: "Ordene er de samme.",
    earlier: (number: number) => `Se version ${number}`,
    earlierTitle: (number: number) => `Version ${number}, som I fik den`,
  },
  roles: {
    title: "Hvem hjælper",
    of: (name: string) => `Hvem hjælper ${name}`,
    lead: "Tre roller, som ikke er det samme. Kun den, der har papir på det, må noget på personens vegne.",
    explain: {
      assistant: "Bisidder: går med til møder og støtter. Må ikke handle alene.",
      attorney: "Fuldmagt: må det, der står i fuldmagten, og ikke mere.",
      representative:
        "Partsrepræsentant: handler for personen i sagen og får kopi af brevene (forvaltningsloven § 8).",
    },
    none: "Ingen er skrevet på.",
    add: "Skriv en på",
    role: "Rolle",
    name: "Navn",
    phone: "Telefon",
    document: "Hvad er dokumentet?",
    documentHelp: "Fx “Fuldmagt til at tale med jobcentret om praktik”. Selve papiret lægges ikke her.",
    signedBy: "Hvem har skrevet under?",
    signedOn: "Hvornår?",
    keptWhere: "Hvor ligger det?",
    keptWhereHelp: "Fx “hos personen selv” eller “i gruppens mappe”.",
    validTo: "Sidste dag",
    validToHelp: "Står der ingen slutdato i dokumentet, så lad feltet være tomt.",
    save: "Gem",
    saved: "Det er skrevet på.",
    end: "Det er slut nu",
    ended: "Så tæller det ikke mere. Jobcentret ser, at det er ophørt.",
    over: "Ophørt",
    overSince: (day: string) => `Ophørt ${day}`,
    what: "Hvad er forskellen?",
  },
};

const en: Words<typeof da> = {
  notes: "Which notes go along?",
  notesHelp:
    "Notes that you have written as “May be shared”. None is chosen beforehand. Notes from a talk with another candidate are not listed.",
  helpers: "Who helps the person?",
  helpersHelp: "Choose those the jobcenter shall know of.",
  terms: "For the municipality's form (VITAS)",
  termsLead: "Fill in what you know. The municipality asks anyway, and this makes it faster.",
  termHelp: {
    period: "First and last day",
    hours: "Hours a week, and when in the day",
    tasks: "What the person is to do",
    purpose: "What is to come of it",
    staffRep: "Name; e-mail or phone if they like. Must approve where there is more than one employee.",
    monthlyCost: "For a wage subsidy only",
  },
  needs: {
    title: "What a jobcenter usually needs",
    has: "There",
    missing: "Missing",
    lead: "You can send the case all the same.",
    still: "Still missing",
    fill: "Fill it in",
    below: "Write it below",
    fields: {
      cvr: "CVR number",
      pNumber: "P-number",
      address: "The firm's address",
      employees: "Number of employees",
      contactReach: "The contact person's phone and e-mail",
    },
  },
  notesStay: (n) =>
    n === 1 ? "1 shareable note that you have not chosen" : `${n} shareable notes that you have not chosen`,
  version: {
    title: (name) => `New version: ${name}`,
    lead: (to) =>
      `${to} gets what you choose now. They see what has changed, and the version before it stays there for them.`,
    back: "Back to the case",
    send: (to) => `Send the new version to ${to}`,
    make: "Save the new version",
    noConsent: (name, to) => `${name} no longer has a consent in force for sending the case to ${to}.`,
  },
  changes: {
    title: (number) => `Changed in version ${number}`,
    added: "new",
    changed: "changed",
    removed: "taken out",
    before: "Before",
    none: "The words are the same.",
    earlier: (number) => `See version ${number}`,
    earlierTitle: (number) => `Version ${number}, as you got it`,
  },
  roles: {
    title: "Who helps",
    of: (name) => `Who helps ${name}`,
    lead: "Three roles that are not the same. Only who has it in writing may do something for the person.",
    explain: {
      assistant: "Bisidder (lay assistant): comes along to meetings and supports. May not act alone.",
      attorney: "Fuldmagt (power of attorney): may do what the document says, and no more.",
      representative:
        "Partsrepræsentant (party representative): acts for the person in the case and gets copies of the letters (Public Administration Act § 8).",
    },
    none: "Nobody is noted.",
    add: "Note one",
    role: "Role",
    name: "Name",
    phone: "Phone",
    document: "What is the document?",
    documentHelp:
      "E.g. “Power of attorney to talk with the jobcenter about placements”. The paper itself is not kept here.",
    signedBy: "Who signed it?",
    signedOn: "When?",
    keptWhere: "Where is it kept?",
    keptWhereHelp: "E.g. “by the person” or “in the group's folder”.",
    validTo: "Last day",
    validToHelp: "Leave it empty where the document names no end.",
    save: "Save",
    saved: "It is noted.",
    end: "It is over now",
    ended: "It no longer counts. The jobcenter sees that it has ended.",
    over: "Ended",
    overSince: (day) => `Ended ${day}`,
    what: "What is the difference?",
  },
};

/** Words of choosing what is sent on, its versions, and who helps a candidate. */
export const sendingText = { da, en };
