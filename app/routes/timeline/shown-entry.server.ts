import type { Whose } from "~/app/domain/timeline/entry";
import type { Found } from "~/app/domain/timeline/timeline.server";
import { contactsText } from "~/app/i18n/contacts";
import { timelineText } from "~/app/i18n/timeline";
import type { Locale } from "~/app/i18n/words";
import { headingOf } from "~/app/routes/contacts/contact-words";

/** An entry as the page shows it: its words are put together here, and nothing is sent that is not shown. */
export type ShownEntry = {
  id: string;
  at: Date;
  to: string | null;
  title: string;
  /** What was written: the group's words, those that may be shared, any others. */
  trust?: string | null;
  shareable?: string | null;
  note?: string | null;
  trustHidden?: boolean;
  by?: string | null;
};

type Words = (typeof timelineText)["da"] | (typeof timelineText)["en"];
type Shown = Omit<ShownEntry, "id" | "at">;
type Of<Source extends Found["source"]> = Extract<Found, { source: Source }>;

/** A word for a code that the database holds; none for one that is not known. */
const wordFor = (words: Record<string, string>, code: string | null) => (code && words[code]) ?? null;

function contact(entry: Of<"contact">, whose: Whose, locale: Locale): Shown {
  // Whose page it is need not be said on every line.
  const others = entry.tookPart.filter((one) =>
    "firmId" in whose ? one.firmId !== whose.firmId || one.person : one.candidateId !== whose.candidateId,
  );
  return {
    to: `/kontakter/${entry.id}`,
    title: headingOf({ ...entry, tookPart: others }, contactsText[locale]),
    trust: entry.found ? null : entry.trust,
    shareable: entry.found ? null : entry.shareable,
    trustHidden: entry.trustHidden,
    by: contactsText[locale].by(entry.writerName),
  };
}

function introduction(entry: Of<"introduction-step">, whose: Whose, t: Words): Shown {
  const whom = "firmId" in whose ? (entry.candidateName ?? t.someone) : entry.firmName;
  const say = (t.introductionSteps as Record<string, (whom: string) => string>)[entry.step];
  return { to: `/formidlinger/${entry.introductionId}`, title: say?.(whom) ?? whom, by: entry.by };
}

function sentOn(entry: Of<"handover-step">, whose: Whose, t: Words): Shown {
  const say = (t.handoverSteps as Record<string, (unit: string) => string>)[entry.step];
  const what = say?.(entry.receiverName) ?? entry.receiverName;
  return {
    to: `/sendt-videre/${entry.handoverId}`,
    title: "firmId" in whose ? t.about(entry.candidateName ?? t.someone, what) : what,
    note: wordFor(t.said, entry.said),
  };
}

function shown(entry: Found, whose: Whose, locale: Locale): Shown {
  const t = timelineText[locale];
  switch (entry.source) {
    case "contact":
      return contact(entry, whose, locale);
    case "message":
      return {
        to: `/henvendelser/${entry.enquiryId}`,
        title: (entry.side === "us" ? t.weWrote : t.theyWrote)(entry.from ?? t.theFirm),
        note: entry.text,
      };
    case "answer":
      return {
        to: `/henvendelser/${entry.enquiryId}`,
        title: t.answered[entry.via](entry.by ?? t.theFirm),
        note: [wordFor(t.meanings, entry.meaning), entry.text].filter(Boolean).join(". "),
      };
    case "enquiry-step":
      return {
        to: `/henvendelser/${entry.enquiryId}`,
        title: wordFor(t.enquirySteps, entry.step) ?? t.title,
        note: wordFor(t.reasons, entry.reason),
        by: entry.by,
      };
    case "introduction-step":
      return introduction(entry, whose, t);
    case "handover-step":
      return sentOn(entry, whose, t);
    case "promise":
      return {
        to: entry.contactId ? `/kontakter/${entry.contactId}` : null,
        title: entry.text ? t.kept(entry.text) : t.keptSomething,
        by: entry.by,
      };
  }
}

/** The entry as the page of this firm or candidate shows it. */
export function shownEntry(entry: Found, whose: Whose, locale: Locale): ShownEntry {
  const { id, at, found } = entry;
  return { id, at, ...shown(entry, whose, locale), ...(found !== undefined && { note: found }) };
}
