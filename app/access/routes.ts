import type { Capability } from "./matrix";

/**
 * What a route asks of whoever calls it:
 * `public` nothing; `link` a secret in the address (a case of the unit also opens by the link of that one case);
 * `demo` does not exist in production; else the capability.
 */
export type RouteRule = "public" | "link" | "demo" | Capability;

/** Which rule each route module's loader (GET) and action (POST) hold. A missing method answers 405. */
export type RouteAccess = { GET?: RouteRule; POST?: RouteRule };

const both = (rule: RouteRule): RouteAccess => ({ GET: rule, POST: rule });
/** A form without a page of its own: reading its address only leads on to the page that it stands on. */
const posted = (rule: RouteRule): RouteAccess => ({ GET: "public", POST: rule });

/** Every route of the build's manifest by its id; the test fails for one that is missing here. */
export const routeAccess: Record<string, RouteAccess> = {
  "routes/home/today": { GET: "home.read" },
  "routes/home/quiet-list": { GET: "home.read" },
  "routes/home/quiet": posted("contact.write"),
  "routes/home/received": posted("home.read"),
  "routes/home/more": { GET: "account.own" },
  "routes/not-found": both("public"),

  "routes/account/sign-in": both("public"),
  "routes/account/sign-in-sent": { GET: "public" },
  "routes/account/sign-in-password": both("public"),
  "routes/account/sign-in-link": both("link"),
  "routes/account/sign-out": posted("public"),
  "routes/account/invitation": both("link"),
  "routes/account/account": both("account.own"),
  "routes/account/password": both("account.own"),
  "routes/account/sessions": both("account.own"),
  "routes/account/letters": both("account.own"),
  "routes/account/calendar": posted("account.own"),
  "routes/account/calendar-feed": { GET: "link" },
  "routes/account/letters-off": both("link"),
  "routes/account/organisation": posted("account.own"),
  "routes/account/language": posted("public"),

  "routes/device/entries": posted("contact.write"),
  "routes/device/drafts": { GET: "contact.write" },

  "routes/group/group": { GET: "group.read" },
  "routes/group/edit": both("group.manage"),
  "routes/group/members": { GET: "group.read" },
  "routes/group/invite": both("group.manage"),
  "routes/group/member": both("group.manage"),
  "routes/group/portfolio": both("group.manage"),
  "routes/group/invitation": both("group.manage"),
  "routes/group/agreement": both("group.manage"),
  "routes/group/areas": both("group.manage"),
  "routes/group/templates": { GET: "group.manage" },
  "routes/group/template": both("group.manage"),
  "routes/group/answering": { GET: "group.read", POST: "group.manage" },
  "routes/group/quiet-days": { GET: "group.read", POST: "group.manage" },
  "routes/group/links": both("group.manage"),
  "routes/group/mail-in": both("group.manage"),
  "routes/group/mailbox": both("group.manage"),
  "routes/group/privacy-notice": { GET: "public" },

  "routes/device/no-network": { GET: "public" },
  "routes/device/unsent": { GET: "contact.write" },
  "routes/device/ahead": { GET: "contact.read" },

  "routes/firms/list": { GET: "firm.read" },
  "routes/firms/new": both("firm.write"),
  "routes/firms/import": both("firm.write"),
  "routes/firms/import-preview": both("firm.write"),
  "routes/firms/import-failed": { GET: "firm.write" },
  "routes/firms/firm": { GET: "firm.read" },
  "routes/firms/edit": both("firm.write"),
  "routes/firms/deletion": posted("firm.write"),
  "routes/firms/contact-new": both("firm.write"),
  "routes/firms/contact-edit": both("firm.write"),
  "routes/firms/address": posted("firm.write"),
  "routes/firms/reminders": posted("firm.write"),
  "routes/firms/refusal": both("firm.write"),
  "routes/firms/refusal-lift": both("firm.write"),

  "routes/candidates/list": { GET: "candidate.read" },
  "routes/candidates/new": both("candidate.write"),
  "routes/candidates/candidate": { GET: "candidate.read" },
  "routes/candidates/edit": both("candidate.write"),
  "routes/candidates/deletion": posted("candidate.write"),
  "routes/candidates/consent-new": both("candidate.write"),
  "routes/candidates/consent": both("candidate.write"),
  "routes/candidates/exception": both("candidate.write"),
  "routes/candidates/helpers": both("candidate.write"),

  "routes/contacts/list": { GET: "contact.read" },
  "routes/contacts/new": both("contact.write"),
  "routes/contacts/contact": { GET: "contact.read" },
  "routes/contacts/edit": both("contact.write"),
  "routes/contacts/deletion": posted("contact.write"),
  "routes/contacts/follow-ups": { GET: "contact.read" },
  "routes/contacts/follow-up": both("contact.write"),

  "routes/enquiries/list": { GET: "enquiry.read" },
  "routes/enquiries/new": both("enquiry.write"),
  "routes/enquiries/enquiry": { GET: "enquiry.read" },
  "routes/enquiries/reply": both("enquiry.write"),
  "routes/enquiries/call": both("enquiry.write"),
  "routes/enquiries/their-call": posted("enquiry.write"),
  "routes/enquiries/meaning": posted("enquiry.write"),
  "routes/enquiries/sender": posted("enquiry.write"),
  "routes/enquiries/opt-out-hint": posted("enquiry.write"),
  "routes/enquiries/ending": posted("enquiry.write"),
  "routes/introductions/new": both("enquiry.write"),
  "routes/introductions/introduction": { GET: "enquiry.read" },
  "routes/introductions/sharing": posted("enquiry.write"),
  "routes/introductions/meeting": both("enquiry.write"),
  "routes/introductions/ending": posted("enquiry.write"),
  "routes/mail/inbox": { GET: "inbox.read", POST: "inbox.write" },
  "routes/mail/mail": { GET: "inbox.read", POST: "inbox.write" },
  "routes/mail/sender-flag": posted("inbox.write"),
  "routes/mail/original": { GET: "inbox.read" },
  "routes/mail/html": { GET: "inbox.read" },
  "routes/mail/file": { GET: "inbox.read" },
  "routes/mail/sent-mail": posted("inbox.write"),

  "routes/answer/answer": both("link"),
  "routes/answer/colleague": both("link"),
  "routes/answer/opt-out": both("link"),
  "routes/answer/new-link": both("public"),

  "routes/handovers/new": both("handover.write"),
  "routes/handovers/list": { GET: "handover.read" },
  "routes/handovers/handover": { GET: "handover.read", POST: "handover.write" },
  "routes/handovers/new-version": both("handover.write"),
  "routes/handovers/message": both("handover.write"),
  "routes/handovers/recorded-answer": both("handover.write"),
  "routes/handovers/pdf": { GET: "handover.read" },
  "routes/handovers/print": { GET: "handover.read" },

  "routes/unit/inbox": { GET: "case.read" },
  "routes/unit/case": { GET: "case.read" },
  "routes/unit/case-given": both("case.answer"),
  "routes/unit/case-pdf": { GET: "case.read" },
  "routes/unit/case-answer": both("case.answer"),
  "routes/unit/case-message": both("case.answer"),
  "routes/unit/case-outcome": both("case.answer"),
  "routes/unit/unit": { GET: "unit.read", POST: "unit.manage" },
  "routes/unit/members": { GET: "unit.read", POST: "unit.manage" },
  "routes/unit/member": both("unit.manage"),
  "routes/unit/sent-mail": posted("unit.manage"),
  "routes/unit/links": { GET: "unit.read", POST: "unit.manage" },
  "routes/unit/open": both("link"),

  "routes/platform/organisations": { GET: "platform.read" },
  "routes/platform/new-organisation": both("platform.manage"),
  "routes/platform/organisation": { GET: "platform.read", POST: "platform.manage" },

  "routes/demo/demo": both("demo"),
  "routes/demo/post-office": { GET: "demo" },
  "routes/demo/post-office-mail": both("demo"),
};
