import type { Locale, Words } from "./words";

type Names = Record<string, string>;

const da = {
  title: (name: string) => `Hvem har set hvad om ${name}`,
  lead: "Hver gang en anden organisation har læst, og hver gang noget er ændret, delt eller sendt.",
  none: "Der er ikke noget endnu",
  noneText: "Når nogen ser eller ændrer noget, står det her.",
  kinds: {
    group: "En fra gruppen",
    unit: "En fra jobcentret",
    firm: "Virksomheden",
    candidate: "Personen selv",
    operator: "Driften",
    system: "Brobygger",
    visitor: "En besøgende",
  } as Names,
  actions: {
    "candidate.added": "oprettede personen",
    "candidate.edited": "rettede oplysninger",
    "candidate.deleted": "slettede personen",
    "candidate.restored": "fik personen tilbage",
    "candidate.read": "læste om personen",
    "candidate.copied": "gav en kopi af alt",
    "candidate.erasure-begun": "begyndte at slette alt",
    "consent.noted": "noterede et samtykke",
    "consent.withdrawn": "noterede, at et samtykke er trukket tilbage",
    "exception.lifted": "noterede, at en virksomhed gerne må se profilen igen",
    "introduction.proposed": "foreslog en formidling",
    "introduction.shared": "viste virksomheden noget",
    "introduction.sharing-stopped": "holdt op med at vise virksomheden noget",
    "introduction.meeting-set": "aftalte et møde",
    "handover.sent": "sendte sagen videre",
    "handover.seen": "læste sagen",
    "handover.opened": "åbnede sagen",
    "handover.answered": "svarede på sagen",
    "handover.written": "skrev om sagen",
    "handover.closed": "lukkede sagen",
    "handover.outcome-told": "fortalte, hvad der kom ud af det",
    "handover.answer-recorded": "noterede et svar",
    "handover.link-renewed": "fik et nyt link til sagen",
    "note.passage-withheld": "holdt en del af en note tilbage",
  } as Names,
  other: "gjorde noget",
};

const en: Words<typeof da> = {
  title: (name) => `Who has seen what about ${name}`,
  lead: "Each time another organisation has read, and each time something was changed, shared or sent.",
  none: "There is nothing yet",
  noneText: "When somebody sees or changes something, it stands here.",
  kinds: {
    group: "Somebody in the group",
    unit: "Somebody at the jobcenter",
    firm: "The firm",
    candidate: "The person themselves",
    operator: "The operator",
    system: "Brobygger",
    visitor: "A visitor",
  },
  actions: {
    "candidate.added": "added the person",
    "candidate.edited": "changed details",
    "candidate.deleted": "deleted the person",
    "candidate.restored": "brought the person back",
    "candidate.read": "read about the person",
    "candidate.copied": "gave a copy of everything",
    "candidate.erasure-begun": "began to erase everything",
    "consent.noted": "noted a consent",
    "consent.withdrawn": "noted that a consent was withdrawn",
    "exception.lifted": "noted that a firm may see the profile again",
    "introduction.proposed": "proposed an introduction",
    "introduction.shared": "showed something to the firm",
    "introduction.sharing-stopped": "stopped showing something to the firm",
    "introduction.meeting-set": "arranged a meeting",
    "handover.sent": "sent the case on",
    "handover.seen": "read the case",
    "handover.opened": "opened the case",
    "handover.answered": "answered the case",
    "handover.written": "wrote about the case",
    "handover.closed": "closed the case",
    "handover.outcome-told": "told what came of it",
    "handover.answer-recorded": "noted an answer",
    "handover.link-renewed": "got a new link to the case",
    "note.passage-withheld": "withheld a part of a note",
  },
  other: "did something",
};

/** Words of who did or read what. */
export const seenText = { da, en };

/** Who and what of one line of the audit, in plain words. */
export function seenWords(
  row: { action: string; who: string | null; organisation: string | null; actorKind: string },
  locale: Locale,
): { who: string; what: string } {
  const t = seenText[locale];
  const who = [row.who, row.organisation].filter(Boolean).join(", ");
  return { who: who || (t.kinds[row.actorKind] ?? row.actorKind), what: t.actions[row.action] ?? t.other };
}
