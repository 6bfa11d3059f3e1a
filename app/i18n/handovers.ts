import type { Words } from "./words";

const da = {
  list: {
    title: "Sendt videre",
    filters: { open: "I gang", us: "Venter på os", closed: "Lukket" },
    filterLabel: "Vis",
    empty: {
      open: {
        title: "Her kommer det, I sender videre",
        text: "Når en person og en virksomhed passer sammen, sender du dem videre fra personens side. Så kan jobcentret svare her.",
      },
      us: {
        title: "Ingen venter på jer",
        text: "Når jobcentret mangler noget eller skriver, står sagen her.",
      },
      closed: {
        title: "Der er ikke lukket noget endnu",
        text: "Sager, I afslutter eller tager tilbage, står her.",
      },
    },
    toCandidates: "Til kandidaterne",
    deleted: "Slettet kandidat",
  },
  page: {
    title: (name: string, to: string) => `${name} til ${to}`,
    askedFor: "I bad om",
    firm: "Virksomhed",
    caseworker: "Sagsbehandler",
    sentBy: "Sendt af",
    stands: "Hvor står det?",
    untold:
      "Personen har ikke sagt ja til, at jobcentret må fortælle, hvad der sker. Derfor står der ikke her, hvad de svarer.",
    noteTell: "Notér samtykke til, at de må fortælle det",
    consentGone: "Samtykket er trukket tilbage. Jobcentret ser ikke noget mere her, og vores kopi er tømt.",
    kept: "Kommunen kan have pligt til at gemme det, den har modtaget.",
    takenBack: "I har taget sagen tilbage. Jobcentret ser ikke noget mere her.",
    seen: "Jeg har set det",
    write: "Skriv til jobcentret",
    writeHelp: "De får en mail om, at der er en besked. Selve beskeden står kun her.",
    send: "Send beskeden",
    what: "Det vi sendte",
    print: "Udskriv",
    newVersion: "Send en ny version",
    unitLeft:
      "Jobcentret har forladt Brobygger, og vores kopi er tømt. Det, de svarer nu, får I på papir eller i telefonen: notér det her. En ny sag til dem bliver til papir.",
    record: "Notér, hvad de svarede",
    finish: "Afslut sagen",
    finishHelp: "Når der ikke skal ske mere. Jobcentret kan stadig læse sagen gennem linket i 90 dage.",
    withdraw: "Tag sagen tilbage",
    withdrawHelp: "Jobcentret får besked og kan ikke se den mere her. Det kan ikke fortrydes.",
    close: "Luk sagen",
  },
  message: { title: "Skriv til jobcentret", text: "Din besked", back: "Tilbage til sagen" },
};

const en: Words<typeof da> = {
  list: {
    title: "Sent on",
    filters: { open: "Going on", us: "Waiting for us", closed: "Closed" },
    filterLabel: "Show",
    empty: {
      open: {
        title: "What you send on comes here",
        text: "When a person and a firm suit each other, you send them on from the person's page. The jobcenter can then answer here.",
      },
      us: {
        title: "Nobody is waiting for you",
        text: "When the jobcenter needs something or writes, the case is listed here.",
      },
      closed: {
        title: "Nothing has been closed yet",
        text: "Cases that you finish or take back are listed here.",
      },
    },
    toCandidates: "To the candidates",
    deleted: "Deleted candidate",
  },
  page: {
    title: (name, to) => `${name} to ${to}`,
    askedFor: "You asked for",
    firm: "Firm",
    caseworker: "Caseworker",
    sentBy: "Sent by",
    stands: "Where does it stand?",
    untold:
      "The person has not agreed that the jobcenter may tell what happens. So their answer is not shown here.",
    noteTell: "Note a consent that they may tell",
    consentGone:
      "The consent has been withdrawn. The jobcenter sees nothing more here and our copy is emptied.",
    kept: "The municipality may have a duty to keep what it has received.",
    takenBack: "You have taken the case back. The jobcenter sees nothing more here.",
    seen: "I have seen it",
    write: "Write to the jobcenter",
    writeHelp: "They get a mail that there is a message. The message itself is only shown here.",
    send: "Send the message",
    what: "What we sent",
    print: "Print",
    newVersion: "Send a new version",
    unitLeft:
      "The jobcenter has left Brobygger and our copy is emptied. What they answer now comes on paper or by telephone: note it here. A new case to them becomes paper.",
    record: "Note what they answered",
    finish: "Finish the case",
    finishHelp:
      "When nothing more is to happen. The jobcenter can read it for another 90 days through their link.",
    withdraw: "Take the case back",
    withdrawHelp: "The jobcenter is told and can no longer see it here. This cannot be undone.",
    close: "Close the case",
  },
  message: { title: "Write to the jobcenter", text: "Your message", back: "Back to the case" },
};

/** Words of sending on to the jobcenter: the group's pages, and what both sides read. */
export const handoversText = { da, en };
