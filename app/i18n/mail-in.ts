import type { Words } from "./words";

const da = {
  title: "Indgående mail",
  toPage: "Hvordan svar kommer ind, og om det virker",
  lead: "Svar på mails herfra kommer af sig selv det rigtige sted hen. Skriver folk til jeres egen adresse, skal den sende mailen videre til os.",
  ours: "Jeres adresse hos os",
  noAddress: "Gruppen har ingen mailadresse hos os endnu. Vælg den først.",
  choose: "Vælg adressen",
  rule: {
    title: "Én regel i jeres mail",
    text: (address: string) =>
      `Lav én regel i jeres egen mail: Send alt, der kommer, videre til ${address}, og behold en kopi. I Gmail ligger det under Indstillinger, Videresendelse. I Outlook under Indstillinger, Mail, Videresendelse. Hos one.com, Simply og andre udbydere under Videresend ved selve adressen.`,
    redirect:
      "Vælg “omdiriger” eller “videresend automatisk”. Så står afsenderen der stadig. Gmail sender os først en mail med en kode. Den finder I under Post.",
  },
  test: {
    title: "Virker det?",
    email: "Jeres egen mailadresse",
    help: "Vi sender en mail dertil og ser, om den kommer tilbage til os.",
    button: "Prøv, om det virker",
    started: "Prøvemailen er på vej.",
    look: "Se efter igen",
    sentTo: (email: string) => `Prøvemailen til ${email}`,
    states: {
      "under-way": "er på vej ud.",
      waiting: "er sendt. Vi venter på, at den kommer tilbage. Det tager højst et par minutter.",
      "came-back": "kom tilbage. Videresendelsen virker.",
      "not-sent": "kunne ikke afleveres.",
      lost: "er ikke kommet tilbage. Se efter, om reglen er slået til, og om mailen ligger i jeres spam.",
    },
  },
  imap: {
    title: "Kan jeres mail ikke sende videre?",
    text: "Så kan vi hente mailen i jeres postkasse i stedet.",
    link: "Hent fra en postkasse",
  },
};

const en: Words<typeof da> = {
  title: "Mail in",
  toPage: "How answers come in, and whether it works",
  lead: "Answers to mails from here find the right place by themselves. When people write to your own address, it must send the mail on to us.",
  ours: "Your address with us",
  noAddress: "The group has no mail address with us yet. Choose it first.",
  choose: "Choose the address",
  rule: {
    title: "One rule in your mail",
    text: (address) =>
      `Make one rule in your own mail: send everything that comes on to ${address}, and keep a copy. In Gmail it is under Settings, Forwarding. In Outlook under Settings, Mail, Forwarding. At one.com, Simply and other providers under Forward at the address itself.`,
    redirect:
      "Choose “redirect” or “forward automatically”, so that the sender stays the same. Gmail first sends us a mail with a code; it is kept under Post.",
  },
  test: {
    title: "Does it work?",
    email: "Your own mail address",
    help: "We send a mail there and see whether it comes back to us.",
    button: "Try whether it works",
    started: "The test mail is on its way.",
    look: "Look again",
    sentTo: (email) => `The test mail to ${email}`,
    states: {
      "under-way": "is on its way out.",
      waiting: "has been sent. We are waiting for it to come back, which takes a few minutes at most.",
      "came-back": "came back. The forwarding works.",
      "not-sent": "could not be delivered.",
      lost: "has not come back. See whether the rule is switched on, and whether the mail is in your spam.",
    },
  },
  imap: {
    title: "Can your mail not forward?",
    text: "Then we can fetch the mail from your mailbox instead.",
    link: "Fetch from a mailbox",
  },
};

/** Words of the page on how mail comes in to a group. */
export const mailInText = { da, en };
