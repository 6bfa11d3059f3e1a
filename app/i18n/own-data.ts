import type { Words } from "./words";

const da = {
  title: "Det har vi om dig",
  lead: (group: string) =>
    `${group} har skrevet til dig som kontaktperson på din arbejdsplads. Her ser du, hvad vi gemmer, og hvorfor.`,
  notYours: (email: string) =>
    `Linket blev sendt til ${email}, som ikke længere står som nogens adresse hos os. Vi viser derfor ikke andet end det.`,
  stored: "Hvad vi gemmer",
  name: "Dit navn",
  jobTitle: "Din stilling",
  firm: "Arbejdsplads",
  phone: "Telefon",
  email: "E-mail",
  source: "Hvor vi har det fra",
  asked: "Første gang vi skrev",
  mails: "Mails til dig",
  talks: "Samtaler noteret af os",
  why: "Hvorfor vi må",
  whyText:
    "Vi spørger virksomheder i området, om de kan tage imod en jobsøgende. Det er en legitim interesse (databeskyttelsesforordningens art. 6, stk. 1, litra f), ikke et samtykke. Derfor kan du sige nej, og så stopper vi.",
  more: "Sådan passer vi på dine oplysninger",
  correct: "Ret det, der er forkert",
  save: "Gem rettelsen",
  stop: "Sig nej til, at vi bruger det",
  stopText:
    "Så skriver vi ikke til din adresse mere. Det gælder med det samme, og vi svarer dig inden for en måned.",
  object: "Sig nej",
  stopped: "Vi skriver ikke til din adresse mere.",
  askTitle: "Bed om mere",
  askText: "Du får svar inden for en måned.",
  copy: "Bed om en kopi af alt",
  erase: "Bed om at blive slettet",
  eraseText: "Vi gemmer kun din adresse på listen over dem, vi ikke må skrive til.",
  open: "Det har du bedt om",
  kinds: {
    access: "En kopi",
    erasure: "At blive slettet",
    correction: "En rettelse",
    objection: "At vi holder op",
  },
  due: "svar senest",
  done: { corrected: "Det er rettet.", asked: "Vi har fået din besked." },
};

const en: Words<typeof da> = {
  title: "What we have about you",
  lead: (group) =>
    `${group} has written to you as a contact person at your workplace. Here you see what we keep, and why.`,
  notYours: (email) =>
    `The link was sent to ${email}, which is nobody's address with us any more. So we show no more than that.`,
  stored: "What we keep",
  name: "Your name",
  jobTitle: "Your job",
  firm: "Workplace",
  phone: "Phone",
  email: "E-mail",
  source: "Where we have it from",
  asked: "When we first wrote",
  mails: "Mails to you",
  talks: "Talks noted by us",
  why: "Why we may",
  whyText:
    "We ask firms in the area whether they can take on somebody looking for work. That is a legitimate interest (article 6(1)(f) of the GDPR), not a consent. So you can say no, and we stop.",
  more: "How we look after your data",
  correct: "Put right what is wrong",
  save: "Save the correction",
  stop: "Object to our using it",
  stopText:
    "Then we write to your address no more. It takes effect at once, and you hear from us within a month.",
  object: "Object",
  stopped: "We write to your address no more.",
  askTitle: "Ask for more",
  askText: "You get an answer within a month.",
  copy: "Ask for a copy of everything",
  erase: "Ask to be erased",
  eraseText: "We keep only your address on the list of those we must not write to.",
  open: "You have asked for this",
  kinds: { access: "A copy", erasure: "To be erased", correction: "A correction", objection: "That we stop" },
  due: "answer no later than",
  done: { corrected: "It is put right.", asked: "We have got your message." },
};

/** Words of a contact person's own page. */
export const ownDataText = { da, en };
