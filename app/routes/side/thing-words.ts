import type { Thing } from "~/app/domain/own-page/things.server";
import { sideOf, type CandidateLocale } from "~/app/i18n/side/registry";
import { recipientSaid } from "./agree-words";

/** What may be said yes or no to, as its line is called. */
export function thingTitle({ recipient }: Pick<Thing, "recipient">, locale: CandidateLocale): string {
  const t = sideOf(locale).words.consents.things;
  const whom = recipientSaid(recipient, locale);
  switch (recipient.purpose) {
    case "profile-to-kind":
      return t.profile;
    case "identity-to-firm":
      return t.identity(whom);
    case "send-on":
      return t.sendOn(whom);
    case "unit-may-tell":
      return t.mayTell(whom);
    case "keep-data":
      return t.keep;
  }
}
