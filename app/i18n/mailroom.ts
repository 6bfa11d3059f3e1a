import type { Words } from "./words";

const da = {
  title: "Post",
  lead: "Mails, der ikke selv fandt deres plads, og mails fra jer, der ikke kom frem.",
  waiting: "Venter på en plads",
  empty: {
    title: "Alt ligger på plads",
    text: "Svar fra virksomheder og jobcenter lægger sig af sig selv i den rigtige tråd. Kommer der en mail, vi ikke kan placere, står den her, så I kan lægge den det rette sted.",
  },
  asideEmpty: {
    title: "Der er ikke lagt noget til side",
    text: "Mails, I lægger til side, bliver gemt her.",
  },
  showAside: "Vis det, der er lagt til side",
  showWaiting: "Vis det, der venter",
  asideTitle: "Lagt til side",
  noSubject: "(uden emne)",
  unknownSender: "Ukendt afsender",
  unreadable: "Kan ikke læses, men er gemt",
  from: "Fra",
  received: "Modtaget",
  kind: "Hvad det er",
  files: {
    title: "Vedhæftet",
    lead: "Hent kun filer, I venter. Vi ser på, hvad de er, men ikke efter virus.",
    fetch: "Hent",
    size: (bytes: number) =>
      bytes < 1_000_000
        ? `${Math.ceil(bytes / 1000)} kB`
        : `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`,
    kinds: {
      image: "Billede",
      pdf: "PDF",
      document: "Dokument",
      archive: "Pakket fil (zip)",
      text: "Tekst",
      mail: "Mail",
      unknown: "Ukendt slags fil. Åbn den kun, hvis I ved, hvad den er.",
    },
  },
  html: {
    show: "Vis mailen, som afsenderen så den",
    title: "Mailen, som afsenderen så den",
    blocked: (count: number) =>
      count === 1
        ? "1 billede hentes fra nettet og vises ikke, for ellers kan afsenderen se, at mailen er åbnet."
        : `${count} billeder hentes fra nettet og vises ikke, for ellers kan afsenderen se, at mailen er åbnet.`,
    showImages: "Vis billederne",
  },
  original: "Hent den originale mail",
  raw: "Mailen, som den kom",
  rawLead: "Vi kan ikke læse denne mail. Her er begyndelsen af den, som den kom.",
  checks: {
    label: "Kontrol af afsender",
    results: {
      pass: "i orden",
      fail: "fejlet",
      softfail: "tvivlsom",
      none: "findes ikke",
      neutral: "siger intet",
    },
    nothing: "Serveren siger ingenting om afsenderen.",
    trusted: (server: string) => `Kontrolleret af ${server}, som I stoler på.`,
    untrusted: (server: string) =>
      `Det siger ${server}, som vi ikke kender. Enhver kan skrive det, så tag det ikke for givet.`,
  },
  readAgain: {
    button: "Prøv at læse mailen igen",
    done: "Vi prøver at læse mailen igen.",
    all: "Prøv at læse alle igen",
    allDone: (count: number) =>
      count === 1 ? "Vi prøver at læse 1 mail igen." : `Vi prøver at læse ${count} mails igen.`,
  },
  isWaiting: "Mailen er gemt og bliver læst om lidt.",
  sameId:
    "En anden mail er kommet under samme nummer (Message-ID) som denne. Det sker ved en fejl hos afsenderens mailprogram, eller hvis nogen har lavet en mail om. Se på begge, før I svarer.",
  noText: "Der står ingen tekst i mailen.",
  earlier: "Underskrift og tidligere mails",
  isFiled: "Mailen ligger i sin tråd.",
  goToThread: "Gå til tråden",
  move: {
    title: "Læg mailen i en tråd",
    help: "Den kommer til at stå, som var den kommet der af sig selv.",
    label: "Hvilken tråd hører den til?",
    enquiry: (firm: string, contact: string, when: string) => `${firm}, ${contact} (skrevet ${when})`,
    handover: (unit: string, candidate: string, when: string) =>
      `Sagen om ${candidate} hos ${unit} (sendt ${when})`,
    fits: (thread: string) => `Passer måske: ${thread}`,
    suggested: (thread: string) => `Afsenderen har én åben tråd hos jer: ${thread}.`,
    apart: (thread: string) =>
      `Mailen er sendt til denne tråd, men ingen dér kender afsenderen: ${thread}. Den står for sig selv, til en af jer lægger den i tråden.`,
    suggestedButton: "Læg mailen i den tråd",
    button: "Læg den her",
    done: "Mailen ligger nu i tråden.",
    none: "I har hverken henvendelser eller sager endnu, så der er ingen tråd at lægge den i.",
  },
  begin: {
    title: "Start en ny tråd",
    label: "Hvilken virksomhed?",
    help: "Afsenderen bliver kontaktperson dér, og mailen det første i tråden.",
    button: "Start tråden",
    done: "Tråden er startet.",
    newFirm: "Virksomheden står her ikke: opret den først",
  },
  passedOn: "Sendt hertil af",
  aside: {
    button: "Læg til side",
    done: "Mailen er lagt til side.",
    back: "Tag den frem igen",
    backDone: "Mailen er taget frem igen.",
  },
  kinds: {
    answer: "Skrevet af et menneske",
    "auto-reply": "Automatisk svar",
    "out-of-office": "Svar fra en, der er væk",
    "delivery-failure": "En mail fra jer kom ikke frem",
    delay: "En mail fra jer er forsinket",
    "read-receipt": "Kvittering for læsning",
    "abuse-report": "Klage over en mail",
    unsubscribe: "Framelding",
    unreadable: "Kan ikke læses",
  },
  steps: {
    placement: "virksomhedspraktik",
    "wage-subsidy": "job med løntilskud",
    ordinary: "ordinær ansættelse",
    igu: "IGU (integrationsgrunduddannelse)",
    talk: "en samtale",
  },
};

const en: Words<typeof da> = {
  title: "Post",
  lead: "Mails that did not find their place by themselves, and mails of yours that did not arrive.",
  waiting: "Waiting for a place",
  empty: {
    title: "Everything is in its place",
    text: "Answers from firms and the jobcenter go to the right thread by themselves. A mail that we cannot place is kept here, so that you can put it where it belongs.",
  },
  asideEmpty: { title: "Nothing has been set aside", text: "Mails that you set aside are kept here." },
  showAside: "Show what was set aside",
  showWaiting: "Show what is waiting",
  asideTitle: "Set aside",
  noSubject: "(no subject)",
  unknownSender: "Unknown sender",
  unreadable: "Cannot be read, but is kept",
  from: "From",
  received: "Received",
  kind: "What it is",
  files: {
    title: "Attached",
    lead: "Fetch only files that you expect. We look at what they are, but not for viruses.",
    fetch: "Fetch",
    size: (bytes) =>
      bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
    kinds: {
      image: "Picture",
      pdf: "PDF",
      document: "Document",
      archive: "Packed file (zip)",
      text: "Text",
      mail: "Mail",
      unknown: "Unknown kind of file. Open it only if you know what it is.",
    },
  },
  html: {
    show: "Show the mail as its sender saw it",
    title: "The mail as its sender saw it",
    blocked: (count) =>
      count === 1
        ? "1 picture comes from the net and is not shown, since its sender would see that the mail was opened."
        : `${count} pictures come from the net and are not shown, since their sender would see that the mail was opened.`,
    showImages: "Show the pictures",
  },
  original: "Download the original mail",
  raw: "The mail as it came",
  rawLead: "We cannot read this mail. This is its beginning, as it came.",
  checks: {
    label: "Check of the sender",
    results: {
      pass: "in order",
      fail: "failed",
      softfail: "doubtful",
      none: "there is none",
      neutral: "says nothing",
    },
    nothing: "The server says nothing about the sender.",
    trusted: (server) => `Checked by ${server}, which you trust.`,
    untrusted: (server) =>
      `So says ${server}, which we do not know. Anybody can write that, so do not take it for granted.`,
  },
  readAgain: {
    button: "Try to read the mail again",
    done: "We are trying to read the mail again.",
    all: "Try to read all of them again",
    allDone: (count) =>
      count === 1 ? "We are trying to read 1 mail again." : `We are trying to read ${count} mails again.`,
  },
  isWaiting: "The mail is kept and will be read in a moment.",
  sameId:
    "Another mail has come under the same number (Message-ID) as this one. That happens through a fault in the sender's mail program, or where somebody has altered a mail. Look at both before you answer.",
  noText: "The mail holds no text.",
  earlier: "Signature and earlier mails",
  isFiled: "The mail is in its thread.",
  goToThread: "Go to the thread",
  move: {
    title: "Put the mail into a thread",
    help: "It will be shown there as if it had come by itself.",
    label: "Which thread does it belong to?",
    enquiry: (firm, contact, when) => `${firm}, ${contact} (written ${when})`,
    handover: (unit, candidate, when) => `The case of ${candidate} at ${unit} (sent ${when})`,
    fits: (thread) => `May fit: ${thread}`,
    suggested: (thread) => `The sender has one open thread with you: ${thread}.`,
    apart: (thread) =>
      `The mail was sent to this thread, but nobody there knows the sender: ${thread}. It stands by itself until one of you puts it into the thread.`,
    suggestedButton: "Put the mail into that thread",
    button: "Put it here",
    done: "The mail is now in the thread.",
    none: "You have neither enquiries nor cases yet, so there is no thread to put it into.",
  },
  begin: {
    title: "Begin a new thread",
    label: "Which firm?",
    help: "The sender becomes a contact person there, and the mail the first thing in the thread.",
    button: "Begin the thread",
    done: "The thread has begun.",
    newFirm: "The firm is not listed: add it first",
  },
  passedOn: "Sent here by",
  aside: {
    button: "Set aside",
    done: "The mail has been set aside.",
    back: "Take it back",
    backDone: "The mail has been taken back.",
  },
  kinds: {
    answer: "Written by a person",
    "auto-reply": "Automatic reply",
    "out-of-office": "Reply from somebody who is away",
    "delivery-failure": "A mail of yours did not arrive",
    delay: "A mail of yours is delayed",
    "read-receipt": "Read receipt",
    "abuse-report": "Complaint about a mail",
    unsubscribe: "Unsubscribing",
    unreadable: "Cannot be read",
  },
  steps: {
    placement: "a work placement (virksomhedspraktik)",
    "wage-subsidy": "a job with wage subsidy (løntilskud)",
    ordinary: "ordinary employment",
    igu: "IGU (integrationsgrunduddannelse)",
    talk: "a talk",
  },
};

/** Words of the post: what came in and found no place, and what did not get out. */
export const mailroomText = { da, en };
