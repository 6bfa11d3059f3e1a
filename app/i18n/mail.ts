import type { Words } from "./words";

const da = {
  hello: (name: string) => (name ? `Kære ${name}` : "Hej"),
  regards: "Venlig hilsen",
  phone: (phone: string) => `Telefon ${phone}`,
  notADecision: "Dette er ikke en afgørelse eller bevilling.",
  automatic: "Mailen er sendt af Brobygger. Den er skrevet af et program, ikke af et menneske.",
  whatFollows: {
    call: (name: string, phone: string) => `Du kan altid ringe til ${name} på ${phone}.`,
    reply: "Du kan også bare svare på mailen.",
  },

  signIn: {
    subject: "Dit link til Brobygger",
    asked: "Du har bedt om et link, så du kan logge ind.",
    link: "Log ind",
    valid: (minutes: number) => `Linket virker i ${minutes} minutter og kun én gang.`,
    notYou: "Har du ikke selv bedt om det, kan du se bort fra mailen. Ingen kommer ind uden linket.",
  },
  forwardingTest: {
    subject: "Prøve: sender jeres mail videre?",
    says: (group: string) =>
      `Denne mail prøver, om post til jer bliver sendt videre til ${group} i Brobygger.`,
    nothingToDo: "I skal ikke svare på den eller gøre noget ved den.",
  },
  invitation: {
    subject: (organisation: string) => `Invitation til ${organisation}`,
    invites: (inviter: string, organisation: string) =>
      `${inviter} inviterer dig til at være med i ${organisation} på Brobygger.`,
    what: "Det er her, vi holder styr på, hvem vi har talt med, og hvem der venter på svar.",
    link: "Sig ja tak og kom ind",
    valid: (days: number) => `Invitationen gælder i ${days} dage. Derefter kan du bede om en ny.`,
  },
  enquiry: {
    answer: "Svar her, det tager et minut. Du behøver ikke logge ind",
    orReply: "Du kan også bare svare på denne mail.",
    from: (name: string, group: string) => `Mailen er skrevet af ${name} fra ${group}.`,
    address: (source: string) => `Vi har din adresse herfra: ${source}.`,
    privacy: "Sådan passer vi på dine oplysninger",
    ownData: "Se, hvad vi har om dig",
    optOut: "Skriv ikke til mig igen",
  },
  reminder: {
    subject: (asked: string) => (asked ? `Påmindelse: ${asked}` : "En påmindelse"),
    asked: (day: string, group: string) =>
      `Den ${day} skrev jeg til dig fra ${group}. Jeg har ikke hørt fra dig, så måske er mailen druknet.`,
    anyAnswer: "Et kort svar er nok, også hvis det er et nej.",
    automatic: "Påmindelsen er sendt automatisk. Du får ikke flere.",
  },
  firmAnswered: {
    subject: (firm: string) => `${firm} har svaret`,
    says: (firm: string) => `${firm} har svaret. Nu venter de på dig.`,
    link: "Læs svaret",
  },
  linkRenewed: {
    subject: "Her er et nyt link til at svare",
    says: (name: string, group: string) => `Her er et nyt link, så du kan svare ${name} fra ${group}.`,
    link: "Svar her",
    old: "Linket afløser det gamle. Har du ikke bedt om det, kan du se bort fra mailen.",
  },
  askColleague: {
    subject: (group: string) => `En kollega har sendt et spørgsmål fra ${group} videre til dig`,
    passedOn: (colleague: string, name: string, group: string) =>
      `${colleague} mener, at du er den rette til at svare på en henvendelse fra ${name} i ${group}.`,
    what: "Det handler om, hvorvidt I kunne have plads til en ny medarbejder eller praktikant. Et ja er kun et ja til en samtale.",
    link: "Læs henvendelsen og svar",
    addressFrom: (colleague: string) => `Vi har din adresse fra ${colleague}.`,
  },
  introduction: {
    subjectProfile: "Vi har én, som I måske skal møde",
    subjectNamed: "Nu kan I se, hvem det er",
    profile: (group: string) => `Vi i ${group} har én, som vi tror kunne passe hos jer.`,
    profileWhat: "Bag linket står der kort, hvad vedkommende kan og gerne vil. Der er ikke navn på endnu.",
    named: "Den, vi skrev om, vil gerne møde jer og har sagt ja til, at I får navn og telefonnummer.",
    namedWhat: "Af hensyn til vedkommende står det bag linket og ikke her i mailen.",
    linkProfile: "Læs om vedkommende",
    linkNamed: "Se navn og telefon",
  },
  meeting: {
    subjectFirm: "Aftale om at mødes",
    subjectCandidate: (firm: string) => `Du skal møde ${firm}`,
    firm: "Så er aftalen på plads:",
    candidate: (firm: string) => `Du skal møde ${firm}. Det er aftalt sådan:`,
    when: (when: string) => `Hvornår: ${when}`,
    where: (place: string) => `Hvor: ${place}`,
    along: (names: string) => `Kommer med: ${names}`,
    link: "Se aftalen",
    cannot: (name: string, phone: string) =>
      phone
        ? `Kan du ikke alligevel, så ring til ${name} på ${phone}.`
        : `Kan du ikke alligevel, så skriv til ${name}.`,
  },
  ownPage: {
    subject: "Din egen side",
    text: (group: string) =>
      `${group} har lavet en side til dig. Der ser du, hvad der står om dig, og du bestemmer, hvem der må se det.`,
    device:
      "Åbn den på din egen telefon. Linket virker i 14 dage, og kun på den telefon eller computer, hvor du åbner det først.",
    link: "Åbn min side",
  },
  handover: {
    subject: (group: string) => `${group} har sendt en sag til jer`,
    notice: (group: string) => `${group} har sendt en sag til jer.`,
    firm: (firm: string) => `Virksomhed: ${firm}`,
    step: (step: string) => `Det drejer sig om: ${step}`,
    noNames: "Af hensyn til borgeren står der ingen personoplysninger i mailen.",
    link: "Læs sagen",
    copy: "I kan kopiere det hele til jeres eget system med én knap og svare med ét klik.",
    contact: (name: string, phone: string) =>
      phone ? `Har I spørgsmål, så ring til ${name} på ${phone}.` : `Har I spørgsmål, så skriv til ${name}.`,
    message: {
      subject: "En besked venter på jer",
      says: (from: string) => `${from} har skrevet i en sag, I har sammen.`,
      link: "Læs beskeden",
    },
    answered: {
      subject: (unit: string) => `${unit} har svaret`,
      says: (unit: string) => `${unit} har svaret på en sag, du har sendt videre.`,
      link: "Se svaret",
    },
    withdrawn: {
      subject: "Et samtykke er trukket tilbage",
      says: (group: string) =>
        `I en sag fra ${group} er samtykket trukket tilbage. Vi deler ikke mere i sagen, og vores side med den er lukket.`,
      kept: "I kan have pligt til at gemme det, I allerede har modtaget.",
      link: "Se hvilken sag",
    },
  },
};

const en: Words<typeof da> = {
  hello: (name) => (name ? `Dear ${name}` : "Hello"),
  regards: "Kind regards",
  phone: (phone) => `Phone ${phone}`,
  notADecision: "This is not a decision or an approval (ikke en afgørelse eller bevilling).",
  automatic: "This mail was sent by Brobygger. It was written by a program, not by a person.",
  whatFollows: {
    call: (name, phone) => `You can always call ${name} on ${phone}.`,
    reply: "You can also just reply to this mail.",
  },

  signIn: {
    subject: "Your link to Brobygger",
    asked: "You asked for a link to sign in.",
    link: "Sign in",
    valid: (minutes) => `The link works for ${minutes} minutes and only once.`,
    notYou: "If you did not ask for it, ignore this mail. Nobody gets in without the link.",
  },
  forwardingTest: {
    subject: "A test: does your mail forward?",
    says: (group) => `This mail tries whether post to you is sent on to ${group} in Brobygger.`,
    nothingToDo: "You need not answer it or do anything about it.",
  },
  invitation: {
    subject: (organisation) => `Invitation to ${organisation}`,
    invites: (inviter, organisation) => `${inviter} invites you to join ${organisation} on Brobygger.`,
    what: "This is where we keep track of whom we have talked to and who is waiting for an answer.",
    link: "Accept and come in",
    valid: (days) => `The invitation is good for ${days} days. After that you can ask for a new one.`,
  },
  enquiry: {
    answer: "Answer here, it takes a minute. No sign-in needed",
    orReply: "You can also just reply to this mail.",
    from: (name, group) => `This mail was written by ${name} of ${group}.`,
    address: (source) => `We have your address from: ${source}.`,
    privacy: "How we look after your data",
    ownData: "See what we have about you",
    optOut: "Do not write to me again",
  },
  reminder: {
    subject: (asked) => (asked ? `Reminder: ${asked}` : "A reminder"),
    asked: (day, group) =>
      `On ${day} I wrote to you from ${group}. I have not heard from you, so perhaps the mail got lost in the pile.`,
    anyAnswer: "A short answer will do, a no as well.",
    automatic: "This reminder was sent automatically. You will get no more.",
  },
  firmAnswered: {
    subject: (firm) => `${firm} has answered`,
    says: (firm) => `${firm} has answered. Now they are waiting for you.`,
    link: "Read the answer",
  },
  linkRenewed: {
    subject: "A new link for your answer",
    says: (name, group) => `Here is a new link, so that you can answer ${name} of ${group}.`,
    link: "Answer here",
    old: "It replaces the old link. If you did not ask for it, ignore this mail.",
  },
  askColleague: {
    subject: (group) => `A colleague passed a question from ${group} on to you`,
    passedOn: (colleague, name, group) =>
      `${colleague} thinks that you are the right person to answer a question from ${name} of ${group}.`,
    what: "It is about whether you might have room for a new employee or trainee. A yes is only a yes to a conversation.",
    link: "Read the question and answer",
    addressFrom: (colleague) => `We have your address from ${colleague}.`,
  },
  introduction: {
    subjectProfile: "Somebody you might like to meet",
    subjectNamed: "Now you can see who it is",
    profile: (group) => `We in ${group} know somebody who we think could fit in with you.`,
    profileWhat:
      "Behind the link it says briefly what this person can do and would like to do. There is no name yet.",
    named:
      "The person we wrote about would like to meet you and has agreed that you get a name and phone number.",
    namedWhat: "For this person's sake they are behind the link and not in this mail.",
    linkProfile: "Read about this person",
    linkNamed: "See name and phone",
  },
  meeting: {
    subjectFirm: "Our appointment",
    subjectCandidate: (firm) => `You are going to meet ${firm}`,
    firm: "It is agreed:",
    candidate: (firm) => `You are going to meet ${firm}. This is what is agreed:`,
    when: (when) => `When: ${when}`,
    where: (place) => `Where: ${place}`,
    along: (names) => `Coming along: ${names}`,
    link: "See the appointment",
    cannot: (name, phone) =>
      phone ? `If you cannot come, call ${name} on ${phone}.` : `If you cannot come, write to ${name}.`,
  },
  ownPage: {
    subject: "Your own page",
    text: (group) =>
      `${group} has made a page for you. There you see what is written about you, and you decide who may see it.`,
    device:
      "Open it on your own phone. The link works for 14 days, and only on the phone or computer where you open it first.",
    link: "Open my page",
  },
  handover: {
    subject: (group) => `${group} has sent you a case`,
    notice: (group) => `${group} has sent you a case.`,
    firm: (firm) => `Firm: ${firm}`,
    step: (step) => `It is about: ${step}`,
    noNames: "For the citizen's sake this mail holds no personal data.",
    link: "Read the case",
    copy: "You can copy everything into your own system with one button and answer with one click.",
    contact: (name, phone) => (phone ? `Ask ${name} on ${phone}.` : `Ask ${name}.`),
    message: {
      subject: "A message is waiting for you",
      says: (from) => `${from} has written in a case that you share.`,
      link: "Read the message",
    },
    answered: {
      subject: (unit) => `${unit} has answered`,
      says: (unit) => `${unit} has answered a case that you sent on.`,
      link: "See the answer",
    },
    withdrawn: {
      subject: "A consent has been withdrawn",
      says: (group) =>
        `In a case from ${group} the consent has been withdrawn. We share nothing more in it, and our page with it is closed.`,
      kept: "You may have a duty to keep what you have already received.",
      link: "See which case",
    },
  },
};

export const mailText = { da, en };
