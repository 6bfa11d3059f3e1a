import type { Words } from "./words";

/** Who the words speak of. `recipient` is the firm, the kind of firm, or the unit, in words. */
export type WordingOf = { group: string; recipient: string };

const da202611 = {
  "profile-to-kind": ({ group, recipient }: WordingOf) =>
    `${group} må vise en kort tekst om dig til ${recipient}. Dit navn og dit telefonnummer står der ikke. Du har set eller hørt hele teksten. I en lille by kan nogen måske alligevel gætte, hvem du er.`,
  "identity-to-firm": ({ group, recipient }: WordingOf) =>
    `${group} må give dit navn og dit telefonnummer til ${recipient}, så I kan tale sammen. Andre virksomheder får det ikke.`,
  "send-on": ({ group, recipient }: WordingOf) =>
    `${group} må sende det, vi har talt om, videre til ${recipient}. Du ser først, hvad vi sender. Det, kommunen har modtaget, kan den have pligt til at gemme.`,
  "unit-may-tell": ({ group, recipient }: WordingOf) =>
    `${recipient} må fortælle ${group}, om sagen er modtaget, om den går videre, og om du er begyndt, har fået job eller er stoppet. De må ikke fortælle hvorfor.`,
  "keep-data": ({ group }: WordingOf) =>
    `${group} må gemme det, du har fortalt, så længe vi hjælper dig med at finde arbejde. Vi spørger dig igen, hvis vi ikke har talt sammen længe. Siger du nej, sletter vi det.`,
  always:
    "Det er frivilligt. Det får ingen følger for dig at sige nej. Du kan sige nej igen, når du vil, lige så let som du siger ja nu, og så stopper vi med det samme.",
};

const en202611: Words<typeof da202611> = {
  "profile-to-kind": ({ group, recipient }) =>
    `${group} may show a short text about you to ${recipient}. Your name and phone number are not in it. You have seen or heard the whole text. In a small town somebody may guess who you are all the same.`,
  "identity-to-firm": ({ group, recipient }) =>
    `${group} may give your name and your phone number to ${recipient}, so that you can talk. Other firms do not get them.`,
  "send-on": ({ group, recipient }) =>
    `${group} may send what we have talked about on to ${recipient}. You see first what we send. What the municipality has received it may have a duty to keep.`,
  "unit-may-tell": ({ group, recipient }) =>
    `${recipient} may tell ${group} whether the case was received, whether it goes on, and whether you have started, got a job or stopped. They may not tell why.`,
  "keep-data": ({ group }) =>
    `${group} may keep what you have told us for as long as we help you find work. We ask you again if we have not talked for a long time. If you say no, we delete it.`,
  always:
    "It is voluntary. Saying no has no consequences for you. You can change your mind at any time, as easily as you say yes now, and then we stop at once.",
};

/** The exact words read aloud, by version. A version that somebody has agreed to is never changed: add another. */
const wordings = { "2026-11": { da: da202611, en: en202611 } };

/** The version that is read aloud now. */
export const currentWording: "2026-11" = "2026-11" satisfies keyof typeof wordings;

/** Those words, in the two languages of the volunteers. */
export const currentWords = wordings[currentWording];

/** The words of a version in every language, or null for a version that is unknown. */
export function wordingOf(version: string): (typeof wordings)[keyof typeof wordings] | null {
  return version in wordings ? wordings[version as keyof typeof wordings] : null;
}
