import type { ContactKey } from "~/app/domain/contacts/contact-key";
import type { ContactLine } from "~/app/domain/contacts/contact-lines.server";

/** What a timeline can be narrowed to. */
export const timelineParts = [
  "contacts",
  "mails",
  "enquiries",
  "introductions",
  "sent-on",
  "promises",
] as const;
export type TimelinePart = (typeof timelineParts)[number];

/** Whose timeline. */
export type Whose = { firmId: string } | { candidateId: string };

/** The walks that a timeline is merged from. */
export type SourceName =
  "contact" | "message" | "answer" | "enquiry-step" | "introduction-step" | "handover-step" | "promise";

/** Which walks a part of the timeline is. */
export const sourcesOf: Record<TimelinePart, SourceName[]> = {
  contacts: ["contact"],
  mails: ["message"],
  enquiries: ["answer", "enquiry-step"],
  introductions: ["introduction-step"],
  "sent-on": ["handover-step"],
  promises: ["promise"],
};

/** Where an entry stands in time, and which walk it comes from. */
export type EntryKey = ContactKey & { source: SourceName };

/** Something that happened with a firm or a candidate. Texts are their beginnings; names of deleted people are null. */
export type TimelineEntry = { id: string; at: Date } & (
  | ({ source: "contact" } & ContactLine)
  | { source: "message"; enquiryId: string; side: "us" | "them"; from: string | null; text: string }
  | {
      source: "answer";
      enquiryId: string;
      by: string | null;
      via: "link" | "mail" | "call";
      meaning: "talk" | "call-me" | "not-now" | "no" | null;
      text: string | null;
    }
  | { source: "enquiry-step"; enquiryId: string; step: string; by: string | null; reason: string | null }
  | {
      source: "introduction-step";
      introductionId: string;
      step: string;
      by: string | null;
      firmName: string;
      candidateName: string | null;
    }
  | {
      source: "handover-step";
      handoverId: string;
      step: string;
      /** What the unit answered, or what came of it, as far as the candidate lets the group know. */
      said: string | null;
      receiverName: string;
      candidateName: string | null;
    }
  | { source: "promise"; contactId: string | null; by: string | null; text: string | null }
);
