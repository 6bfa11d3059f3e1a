import type { Words } from "./words";

const da = {
  title: "I dag",
  waiting: {
    mine: "Venter på svar fra dig",
    group: "Venter på svar fra gruppen",
    more: "Se alle, der venter",
    from: (contact: string, volunteer: string) => `${contact}. Henvendelsen er fra ${volunteer}.`,
  },
  followUps: {
    title: "Det har du lovet",
    titleAll: "Det har vi lovet",
    mine: "Vis kun mine løfter",
    everybody: "Vis hele gruppens løfter",
    more: "Se alt, der er lovet",
    offer: "Få en mail om morgenen de dage, du har lovet noget",
  },
  handovers: {
    mine: "Sendt videre og venter på dig",
    group: "Sendt videre og venter på gruppen",
    more: "Se alle sager, der venter",
    of: (receiver: string) => `Hos ${receiver}`,
    deleted: "En slettet kandidat",
  },
  askAgain: {
    title: "Må spørges igen",
    text: "De sagde ikke denne gang. Nu er dagen kommet.",
    since: "Siden",
  },
  inbox: (n: number) =>
    n === 1
      ? "1 mail venter på, at nogen siger, hvor den hører til"
      : `${n} mails venter på, at nogen siger, hvor de hører til`,
  inboxMany: "Over 100 mails venter på, at nogen siger, hvor de hører til",
  requests: (n: number, daysLeft: number) => {
    const left =
      daysLeft < 0
        ? "fristen er overskredet"
        : daysLeft === 0
          ? "sidste dag er i dag"
          : daysLeft === 1
            ? "sidste dag er i morgen"
            : `${daysLeft} dage tilbage`;
    return n === 1
      ? `En, der har bedt om noget om sine data, skal have svar: ${left}`
      : `${n} har bedt om noget om deres data og skal have svar. Den første: ${left}`;
  },
  mailboxClosed: "Vi kan ikke hente jeres mail. Se, hvad der skal til",
  lost: (n: number) => (n === 1 ? "1 mail kom ikke frem" : `${n} mails kom ikke frem`),
  empty: {
    title: "Intet venter på dig i dag",
    text: "Dejligt. Er der en virksomhed, du har tænkt på? En kop kaffe er en god begyndelse.",
    action: "Se virksomhederne",
  },
};

const en: Words<typeof da> = {
  title: "Today",
  waiting: {
    mine: "Waiting for an answer from you",
    group: "Waiting for an answer from the group",
    more: "See all who wait",
    from: (contact, volunteer) => `${contact}. The enquiry is from ${volunteer}.`,
  },
  followUps: {
    title: "What you have promised",
    titleAll: "What we have promised",
    mine: "Show only my promises",
    everybody: "Show the whole group’s promises",
    more: "See all that is promised",
    offer: "Get a mail in the morning on days when you have promised something",
  },
  handovers: {
    mine: "Sent on, and waiting for you",
    group: "Sent on, and waiting for the group",
    more: "Show all cases that wait",
    of: (receiver) => `At ${receiver}`,
    deleted: "A deleted candidate",
  },
  askAgain: {
    title: "May be asked again",
    text: "They said not this time. Now the day has come.",
    since: "Since",
  },
  inbox: (n) =>
    n === 1
      ? "1 mail waits for somebody to say where it belongs"
      : `${n} mails wait for somebody to say where they belong`,
  inboxMany: "More than 100 mails wait for somebody to say where they belong",
  requests: (n, daysLeft) => {
    const left =
      daysLeft < 0
        ? "it is overdue"
        : daysLeft === 0
          ? "the last day is today"
          : daysLeft === 1
            ? "the last day is tomorrow"
            : `${daysLeft} days left`;
    return n === 1
      ? `Somebody who asked about their data must have an answer: ${left}`
      : `${n} people who asked about their data must have an answer. The first: ${left}`;
  },
  mailboxClosed: "We cannot fetch your mail. See what is needed",
  lost: (n) => (n === 1 ? "1 mail did not get through" : `${n} mails did not get through`),
  empty: {
    title: "Nothing waits for you today",
    text: "Lovely. Is there a firm you have been thinking of? A cup of coffee is a good beginning.",
    action: "See the firms",
  },
};

/** Words of the home page. */
export const todayText = { da, en };
