import type { Locale } from "~/app/i18n/words";

/** A mail's subject and body with placeholders (app/domain/rules/placeholders). */
export type Wording = { subject: string; body: string };

/**
 * The product's own wording of an enquiry. It leads with the person, not with money from the state, and says
 * in three lines what a yes commits to. The letter around it adds the link, the volunteer's name and phone,
 * and where the address comes from.
 */
export const defaultEnquiry: Record<Locale, Wording> = {
  da: {
    subject: "Kunne {{virksomhed}} have lyst til at møde én, der gerne vil i gang?",
    body: `Kære {{kontakt}}

Jeg hedder {{mit navn}} og er frivillig i {{gruppe}}. Vi mødtes {{hvor vi mødtes}}.

Vi kender nogle mennesker, der er flygtet hertil og bor i {{kommune}}. De vil hellere arbejde end vente, og de bliver hurtigere gode til dansk sammen med kolleger. Vi kender dem personligt, og vi slipper dem ikke, når de er begyndt.

Kunne {{virksomhed}} have brug for én eller to? Vi taler om, hvem det kunne være, når vi ved, hvad I har brug for.

Et ja betyder kun dette:
- Det er en samtale, ikke en aftale. Du kan sige nej bagefter.
- Timer, uger og løn aftaler vi sammen, før nogen begynder.
- Vi og kommunen klarer papirerne. I læser dem og skriver under.

Vil du hellere tale om det, så ring til mig på {{min telefon}}.`,
  },
  en: {
    subject: "Would {{virksomhed}} like to meet somebody who is ready to work?",
    body: `Dear {{kontakt}}

My name is {{mit navn}} and I am a volunteer in {{gruppe}}. We met {{hvor vi mødtes}}.

We know some people who have fled to Denmark and live in {{kommune}}. They would rather work than wait, and they learn Danish faster among colleagues. We know them personally, and we stay with them once they have started.

Could {{virksomhed}} use one or two? We will talk about who it might be when we know what you need.

A yes means only this:
- It is a conversation, not an agreement. You can say no afterwards.
- Hours, weeks and pay are settled together before anybody starts.
- We and the municipality do the papers. You read them and sign.

If you would rather talk about it, ring me on {{min telefon}}.`,
  },
};
