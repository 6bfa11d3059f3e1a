/** The volunteer a mail comes from. */
export type Sender = { name: string; phone: string | null; group: string };

/** What every first mail to somebody must tell them (GDPR article 14). */
type Rights = { privacyLink: string };

/** The way out, and to the reader's own data, in every mail to a firm; how we treat data in the first of a thread. */
export type WayOut = { optOutLink: string; ownDataLink: string; privacyLink: string | null };

/** A letter that a member can be spared. */
type Letters = { link: string; stopLink: string };

type ToFirm = { contactName: string | null; sender: Sender; link: string } & WayOut;

type Meeting = {
  /** whom the mail greets; a candidate by the name they are called */
  greet: string | null;
  startsAt: Date;
  place: string;
  /** who comes along from the group; never anybody else */
  along: string[];
  sender: Sender;
};

/**
 * What each mail is made of. Mails to firms and units hold nothing about a candidate, by type: there is no
 * field for it. Links are absolute.
 */
export type MailProps = {
  "sign-in": { link: string; validMinutes: number };
  invitation: { link: string; organisation: string; inviter: string; validDays: number };
  /** `subject` and `body` are written by a person, as plain text */
  enquiry: {
    subject: string;
    body: string;
    answerLink: string;
    sender: Sender;
    addressFrom: string;
  } & Rights &
    WayOut;
  /** `subject` is that of the mail that asked */
  "enquiry-reminder": ToFirm & { subject: string; askedAt: Date };
  "firm-answered": { firm: string; link: string };
  "enquiry-link-renewed": ToFirm;
  "ask-colleague": ToFirm & { passedOnBy: string } & Rights;
  "introduction-profile": ToFirm;
  "introduction-named": ToFirm;
  "meeting-firm": Meeting & { link: string | null } & WayOut;
  "meeting-candidate": Meeting & { firm: string };
  /** To the candidate: the way to their own page */
  "own-page": { greet: string; link: string; sender: Sender };
  /** `subject` and `body` are written by a person, as plain text */
  "thread-reply": { subject: string; body: string; sender: Sender } & WayOut;
  "handover-notice": { firm: string | null; step: string; sender: Sender; link: string };
  /** `from` is the group's or the unit's name */
  "handover-message": { from: string; link: string };
  "unit-answered": { unit: string; link: string };
  "consent-withdrawn": { group: string; link: string };
  /** `cases` in words, a line each: group, firm and step; nothing about a person */
  "unit-waiting": { unit: string; cases: string[]; more: number; link: string };
  "unit-outcomes": { unit: string; count: number; link: string };
  "unit-left": { unit: string; link: string };
  "forwarding-test": { group: string };
  /** Firms by name, with the day in words; nothing about a candidate */
  "member-reminder": {
    name: string;
    due: string[];
    more: number;
    others: number;
    waiting: string[];
  } & Letters;
  /** `counts` in words, a line each; `word` is written by a person, without a candidate's name */
  "portfolio-given": { name: string; by: string; from: string; counts: string[]; word: string; link: string };
  "monday-letter": {
    name: string;
    group: string;
    waiting: string[];
    promised: number;
    kept: number;
    due: string[];
    dueInAll: number;
    quiet: string[];
    unheard: string[];
  } & Letters;
};

export type MailName = keyof MailProps;
