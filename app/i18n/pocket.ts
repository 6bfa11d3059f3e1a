import type { Words } from "./words";

const da = {
  kept: "Gemt på telefonen. Sendes, når der er net.",
  full: "Der er ikke plads til mere på telefonen. Det, du har skrevet, står her stadig: prøv igen, når du har net.",
  noStorage:
    "Denne browser gemmer ingenting på telefonen (måske et privat vindue). Uden net kan du hverken læse eller skrive her.",
  shell: { title: "Brobygger", wait: "Et øjeblik …", home: "Gå til I dag" },
  page: {
    title: "Ikke sendt endnu",
    lead: "Det, du har gemt på telefonen uden net. Det bliver sendt af sig selv, når der er net.",
    list: "Gemt på telefonen",
    sentList: "Sendt det sidste døgn",
    noneTitle: "Alt er sendt",
    none: "Logger du noget uden net, står det her, til det er sendt.",
    others: (n: number) =>
      n === 1
        ? "Her ligger også noget, som en anden har skrevet. Det er låst og bliver sendt, når de logger ind her."
        : `Her ligger også ${n} ting, som andre har skrevet. De er låst og bliver sendt, når de logger ind her.`,
    send: "Send nu",
    sending: (n: number) => `Sender, ${n} tilbage …`,
    kinds: {
      contact: "Kontakt",
      firm: "Ny virksomhed",
      "follow-up-done": "Opfølgning klaret",
      "follow-up-changed": "Opfølgning ændret",
    },
    changes: {
      moved: "Opfølgning flyttet",
      given: "Opfølgning givet videre",
      opened: "Opfølgning ikke klaret endnu",
    },
    states: { waiting: "Venter på net", refused: "Ikke taget imod", sent: "Sendt" },
    waitsFor: "Venter på noget, der skal rettes først",
    locked: "Låst, til du har net og er logget ind",
    mend: "Ret",
    discard: "Smid væk",
    discardTitle: "Smid det væk?",
    discardText: "Det, du har skrevet, kan ikke hentes frem igen.",
    keep: "Behold det",
    outcome: {
      done: "Det hele er sendt.",
      some: (n: number) =>
        n === 1 ? "Én ting skal rettes, før den kan sendes." : `${n} ting skal rettes, før de kan sendes.`,
      offline: "Der er ikke noget net lige nu. Det bliver sendt senere.",
      "signed-out": "Du er logget ud. Log ind igen, så bliver det sendt.",
      "not-member": "Du er ikke længere med i gruppen. Tal med jeres tovholder; det ligger her stadig.",
      failed: "Serveren kunne ikke tage imod lige nu. Det ligger her stadig og bliver prøvet igen.",
    },
  },
};

const en: Words<typeof da> = {
  kept: "Saved on the phone. It is sent when there is a connection.",
  full: "There is no room left on the phone. What you wrote is still here: try again when you have a connection.",
  noStorage:
    "This browser keeps nothing on the phone (perhaps a private window). Without a connection you can neither read nor write here.",
  shell: { title: "Brobygger", wait: "One moment …", home: "Go to Today" },
  page: {
    title: "Not sent yet",
    lead: "What you saved on the phone without a connection. It is sent by itself when there is one.",
    list: "Saved on the phone",
    sentList: "Sent in the last day",
    noneTitle: "Everything is sent",
    none: "What you log without a connection stands here until it is sent.",
    others: (n) =>
      n === 1
        ? "Something written by somebody else lies here too. It is locked, and is sent when they sign in here."
        : `${n} things written by others lie here too. They are locked, and are sent when they sign in here.`,
    send: "Send now",
    sending: (n) => `Sending, ${n} left …`,
    kinds: {
      contact: "Contact",
      firm: "New firm",
      "follow-up-done": "Follow-up done",
      "follow-up-changed": "Follow-up changed",
    },
    changes: { moved: "Follow-up moved", given: "Follow-up handed on", opened: "Follow-up not done yet" },
    states: { waiting: "Waiting for a connection", refused: "Not taken", sent: "Sent" },
    waitsFor: "Waiting for something that must be put right first",
    locked: "Locked until you have a connection and are signed in",
    mend: "Put right",
    discard: "Discard",
    discardTitle: "Discard it?",
    discardText: "What you wrote cannot be brought back.",
    keep: "Keep it",
    outcome: {
      done: "Everything is sent.",
      some: (n) =>
        n === 1
          ? "One thing must be put right before it can be sent."
          : `${n} things must be put right before they can be sent.`,
      offline: "There is no connection right now. It is sent later.",
      "signed-out": "You are signed out. Sign in again and it is sent.",
      "not-member": "You are no longer in the group. Speak with your coordinator; it still lies here.",
      failed: "The server could not take it right now. It still lies here and is tried again.",
    },
  },
};

/** Words about reading and writing without a network. */
export const pocketText = { da, en };
