import type { Words } from "./words";

const da = {
  title: "Kom ikke frem",
  lead: "Mails fra de sidste 30 dage, som ikke er sendt eller er kommet retur.",
  seenTitle: "Mails, der ikke kom frem, og som I har set",
  tryAgain: "Send igen",
  triedAgain: "Mailen bliver sendt igen.",
  seen: "Jeg har set det",
  seenDone: "Mailen er lagt til side.",
  notSeenDone: 'Mailen står igen under "Kom ikke frem".',
  toWhom: (who: string) => `Til ${who}`,
  seenBy: (who: string) => `Set af ${who}`,
  retriedBy: (who: string) => `Sendt igen af ${who}`,
  invitations: "Invitationer, der ikke kom frem",
  case: {
    title: "Mailen til modtageren kom ikke frem",
    text: "Modtageren ved måske ikke, at sagen venter. Ring, eller send mailen igen, når adressen er rettet.",
  },
  unit: {
    title: "Mails om sager, der ikke nåede jer",
    text: "Sagerne ligger i indbakken her. Se efter, om adressen er rigtig, og om jeres mailserver tager imod.",
    toAddress: (address: string, group: string) => `Til ${address} fra ${group}`,
    toMembers: (n: number) =>
      n === 1 ? "1 invitation fra jer kom ikke frem" : `${n} invitationer fra jer kom ikke frem`,
    toUnit: (n: number) =>
      n === 1 ? "1 mail om en sag kunne ikke nå jer" : `${n} mails om sager kunne ikke nå jer`,
  },
  invitationLost: "Mailen kom ikke frem.",
};

const en: Words<typeof da> = {
  title: "Did not arrive",
  lead: "Mails of the last 30 days that were not sent or came back.",
  seenTitle: "Mails that did not arrive and that you have seen",
  tryAgain: "Send again",
  triedAgain: "The mail is being sent again.",
  seen: "I have seen it",
  seenDone: "The mail has been set aside.",
  notSeenDone: 'The mail is back under "Did not arrive".',
  toWhom: (who) => `To ${who}`,
  seenBy: (who) => `Seen by ${who}`,
  retriedBy: (who) => `Sent again by ${who}`,
  invitations: "Invitations that did not arrive",
  case: {
    title: "The mail to the recipient did not arrive",
    text: "The recipient may not know that the case is waiting. Call them, or send the mail again once the address is right.",
  },
  unit: {
    title: "Mails about cases that did not reach you",
    text: "The cases are in the inbox here. Check that the address is right and that your mail server accepts mail.",
    toAddress: (address, group) => `To ${address} from ${group}`,
    toMembers: (n) =>
      n === 1 ? "1 invitation of yours did not arrive" : `${n} invitations of yours did not arrive`,
    toUnit: (n) =>
      n === 1 ? "1 mail about a case could not reach you" : `${n} mails about cases could not reach you`,
  },
  invitationLost: "The mail did not arrive.",
};

/** Words about mails of ours that did not get through. */
export const troubledText = { da, en };
