import { index, route, type RouteConfig } from "@remix-run/route-config";

/** The table of contents: the Danish address a person sees, and the file that answers it. */
export default [
  index("routes/home/today.tsx"),

  // Signing in and one's own account
  route("log-ind", "routes/account/sign-in.tsx"),
  route("log-ind/sendt", "routes/account/sign-in-sent.tsx"),
  route("log-ind/adgangskode", "routes/account/sign-in-password.tsx"),
  route("log-ind/:token", "routes/account/sign-in-link.tsx"),
  route("log-ud", "routes/account/sign-out.tsx"),
  route("invitation/:token", "routes/account/invitation.tsx"),
  route("konto", "routes/account/account.tsx"),
  route("konto/adgangskode", "routes/account/password.tsx"),
  route("konto/enheder", "routes/account/sessions.tsx"),
  route("konto/mails", "routes/account/letters.tsx"),
  route("konto/kalender", "routes/account/calendar.tsx"),
  route("kalender/:token/brobygger.ics", "routes/account/calendar-feed.ts"),
  route("ingen-mail/:token", "routes/account/letters-off.tsx"),
  route("konto/organisation", "routes/account/organisation.tsx"),
  route("konto/sprog", "routes/account/language.tsx"),
  route("mere", "routes/home/more.tsx"),
  route("overtaget/:portfolioId", "routes/home/received.tsx"),
  route("laenge-siden", "routes/home/quiet-list.tsx"),
  route("laenge-siden/:noticeId", "routes/home/quiet.tsx"),
  route("opfoelgninger", "routes/contacts/follow-ups.tsx"),

  // What lies on the device: its way to the server, spoken by our own pages, and what its person has begun
  route("enhed-ind", "routes/device/entries.ts"),
  route("kladder", "routes/device/drafts.tsx"),

  // The group
  route("gruppe", "routes/group/group.tsx"),
  route("gruppe/rediger", "routes/group/edit.tsx"),
  route("gruppe/frivillige", "routes/group/members.tsx"),
  route("gruppe/frivillige/ny", "routes/group/invite.tsx"),
  route("gruppe/frivillige/:membershipId", "routes/group/member.tsx"),
  route("gruppe/frivillige/:membershipId/overdragelse", "routes/group/portfolio.tsx"),
  route("gruppe/invitationer/:invitationId", "routes/group/invitation.tsx"),
  route("gruppe/aftale", "routes/group/agreement.tsx"),
  route("gruppe/omraader", "routes/group/areas.tsx"),
  route("gruppe/skabeloner", "routes/group/templates.tsx"),
  route("gruppe/skabeloner/:kind/:locale", "routes/group/template.tsx"),
  route("gruppe/svartid", "routes/group/answering.tsx"),
  route("gruppe/opfoelgning", "routes/group/quiet-days.tsx"),
  route("gruppe/mail-ind", "routes/group/mail-in.tsx"),
  route("gruppe/postkasse", "routes/group/mailbox.tsx"),
  route("gruppe/jobcentre", "routes/group/links.tsx"),
  route("privatliv/:groupId", "routes/group/privacy-notice.tsx"),

  // Firms
  route("virksomheder", "routes/firms/list.tsx"),
  route("virksomheder/ny", "routes/firms/new.tsx"),
  route("virksomheder/indsaet", "routes/firms/import.tsx"),
  route("virksomheder/indsaet/:importId", "routes/firms/import-preview.tsx"),
  route("virksomheder/indsaet/:importId/fejl.csv", "routes/firms/import-failed.ts"),
  route("virksomheder/:firmId", "routes/firms/firm.tsx"),
  route("virksomheder/:firmId/rediger", "routes/firms/edit.tsx"),
  route("virksomheder/:firmId/sletning", "routes/firms/deletion.tsx"),
  route("virksomheder/:firmId/kontaktpersoner/ny", "routes/firms/contact-new.tsx"),
  route("virksomheder/:firmId/kontaktpersoner/:contactId", "routes/firms/contact-edit.tsx"),
  route("virksomheder/:firmId/kontaktpersoner/:contactId/adresse", "routes/firms/address.tsx"),
  route("virksomheder/:firmId/paamindelser", "routes/firms/reminders.tsx"),
  route("virksomheder/:firmId/nej", "routes/firms/refusal.tsx"),
  route("virksomheder/:firmId/nej/:refusalId", "routes/firms/refusal-lift.tsx"),
  route("virksomheder/:firmId/henvendelse", "routes/enquiries/new.tsx"),

  // Candidates
  route("kandidater", "routes/candidates/list.tsx"),
  route("kandidater/ny", "routes/candidates/new.tsx"),
  route("kandidater/:candidateId", "routes/candidates/candidate.tsx"),
  route("kandidater/:candidateId/rediger", "routes/candidates/edit.tsx"),
  route("kandidater/:candidateId/sletning", "routes/candidates/deletion.tsx"),
  route("kandidater/:candidateId/samtykker/ny", "routes/candidates/consent-new.tsx"),
  route("kandidater/:candidateId/samtykker/:consentId", "routes/candidates/consent.tsx"),
  route("kandidater/:candidateId/undtagelser/:firmId", "routes/candidates/exception.tsx"),
  route("kandidater/:candidateId/hjaelpere", "routes/candidates/helpers.tsx"),
  route("kandidater/:candidateId/send-videre", "routes/handovers/new.tsx"),

  // The contact log
  route("kontakter", "routes/contacts/list.tsx"),
  route("kontakter/ny", "routes/contacts/new.tsx"),
  route("kontakter/:contactId", "routes/contacts/contact.tsx"),
  route("kontakter/:contactId/rediger", "routes/contacts/edit.tsx"),
  route("kontakter/:contactId/sletning", "routes/contacts/deletion.tsx"),
  route("opfoelgninger/:followUpId", "routes/contacts/follow-up.tsx"),

  // Enquiries, introductions and the mail that found no thread
  route("henvendelser", "routes/enquiries/list.tsx"),
  route("henvendelser/:enquiryId", "routes/enquiries/enquiry.tsx"),
  route("henvendelser/:enquiryId/svar", "routes/enquiries/reply.tsx"),
  route("henvendelser/:enquiryId/opkald", "routes/enquiries/call.tsx"),
  route("henvendelser/:enquiryId/deres-opkald", "routes/enquiries/their-call.tsx"),
  route("henvendelser/:enquiryId/betydning", "routes/enquiries/meaning.tsx"),
  route("henvendelser/:enquiryId/afsender", "routes/enquiries/sender.tsx"),
  route("henvendelser/:enquiryId/nej-tak", "routes/enquiries/opt-out-hint.tsx"),
  route("henvendelser/:enquiryId/afslutning", "routes/enquiries/ending.tsx"),
  route("henvendelser/:enquiryId/kandidater", "routes/introductions/new.tsx"),
  route("formidlinger/:introductionId", "routes/introductions/introduction.tsx"),
  route("formidlinger/:introductionId/deling", "routes/introductions/sharing.tsx"),
  route("formidlinger/:introductionId/moede", "routes/introductions/meeting.tsx"),
  route("formidlinger/:introductionId/afslutning", "routes/introductions/ending.tsx"),
  route("post", "routes/mail/inbox.tsx"),
  route("post/afsendere/:flagId", "routes/mail/sender-flag.tsx"),
  route("post/:mailId", "routes/mail/mail.tsx"),
  route("post/sendt/:mailId", "routes/mail/sent-mail.tsx"),
  route("post/:mailId/original", "routes/mail/original.ts"),
  route("post/:mailId/html", "routes/mail/html.ts"),
  route("post/:mailId/filer/:index", "routes/mail/file.ts"),

  // What the firm sees: no account, no JavaScript
  route("svar/:token", "routes/answer/answer.tsx"),
  route("svar/:token/kollega", "routes/answer/colleague.tsx"),
  route("nej-tak/:token", "routes/answer/opt-out.tsx"),
  route("nyt-link", "routes/answer/new-link.tsx"),

  // Sending on, seen by the group
  route("sendt-videre", "routes/handovers/list.tsx"),
  route("sendt-videre/:handoverId", "routes/handovers/handover.tsx"),
  route("sendt-videre/:handoverId/ny-version", "routes/handovers/new-version.tsx"),
  route("sendt-videre/:handoverId/besked", "routes/handovers/message.tsx"),
  route("sendt-videre/:handoverId/svar", "routes/handovers/recorded-answer.tsx"),
  route("sendt-videre/:handoverId/pdf", "routes/handovers/pdf.ts"),
  route("sendt-videre/:handoverId/udskrift", "routes/handovers/print.tsx"),

  // ... and by the unit: signed in, or through the link of one case
  route("indbakke", "routes/unit/inbox.tsx"),
  route("indbakke/:handoverId", "routes/unit/case.tsx"),
  route("indbakke/:handoverId/ansvarlig", "routes/unit/case-given.tsx"),
  route("indbakke/:handoverId/pdf", "routes/unit/case-pdf.ts"),
  route("indbakke/:handoverId/svar", "routes/unit/case-answer.tsx"),
  route("indbakke/:handoverId/besked", "routes/unit/case-message.tsx"),
  route("indbakke/:handoverId/resultat", "routes/unit/case-outcome.tsx"),
  route("enhed", "routes/unit/unit.tsx"),
  route("enhed/medarbejdere", "routes/unit/members.tsx"),
  route("enhed/medarbejdere/:membershipId", "routes/unit/member.tsx"),
  route("enhed/post/:mailId", "routes/unit/sent-mail.tsx"),
  route("enhed/grupper", "routes/unit/links.tsx"),
  route("modtag/:token", "routes/unit/open.tsx"),

  // What lies on the phone of a member of a group
  route("uden-net", "routes/device/no-network.tsx"),
  route("ikke-sendt", "routes/device/unsent.tsx"),
  route("paa-telefonen", "routes/device/ahead.ts"),

  // The platform operator
  route("drift", "routes/platform/organisations.tsx"),
  route("drift/ny", "routes/platform/new-organisation.tsx"),
  route("drift/:organisationId", "routes/platform/organisation.tsx"),

  // Demo and development only
  route("demo", "routes/demo/demo.tsx"),
  route("demo/posthus", "routes/demo/post-office.tsx"),
  route("demo/posthus/:mailId", "routes/demo/post-office-mail.tsx"),

  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
