import { candidatesText } from "~/app/i18n/candidates";
import { consentsText } from "~/app/i18n/consents";
import { copenhagenDate, plainDate } from "~/app/i18n/dates";
import { handoversText } from "~/app/i18n/handovers";
import type { Locale } from "~/app/i18n/words";
import type { WantedStep } from "./kinds";
import type { Packet } from "./packet";

/** One fact of a packet in words. */
export type PacketLine = { field: keyof Packet; label: string; text: string };

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(", ");

function firmWords(firm: NonNullable<Packet["firm"]>, locale: Locale): string {
  const t = handoversText[locale].packet;
  return joined(
    firm.name,
    firm.address,
    firm.cvr && t.cvr(firm.cvr),
    firm.pNumber && t.pNumber(firm.pNumber),
    firm.phone,
  );
}

function danishWords({ module, test }: NonNullable<Packet["danish"]>, locale: Locale): string {
  const t = candidatesText[locale].form;
  const [course = "", level = ""] = module?.split(".") ?? [];
  return joined(module && t.module(course, level), test && t.tests[test]);
}

function consentWords(consent: Packet["consent"], locale: Locale): string {
  const t = handoversText[locale].packet;
  const { hows } = consentsText[locale];
  const when = plainDate(copenhagenDate(new Date(consent.givenAt)), locale);
  const through = consent.interpreter ? t.through(consent.interpreter) : "";
  return t.consent(when, hows[consent.how], consent.language, through);
}

/** How each field of a packet is said; "" where there is nothing to say. */
function words(packet: Packet, locale: Locale): Record<keyof Packet, string> {
  const t = handoversText[locale].packet;
  const { channels } = candidatesText[locale].form;
  const { interpreter, certificates, firmContact, volunteer } = packet;
  return {
    calledName: packet.calledName,
    fullName: packet.fullName ?? "",
    phone: packet.phone ?? "",
    channel: packet.channel ? channels[packet.channel] : "",
    languages: packet.languages ?? "",
    interpreter: interpreter
      ? interpreter.needed
        ? t.interpreterYes(interpreter.language ?? "")
        : t.interpreterNo
      : "",
    danish: packet.danish ? danishWords(packet.danish, locale) : "",
    wishes: packet.wishes ?? "",
    skills: packet.skills ?? "",
    certificates: (certificates ?? [])
      .map(({ name, expiresOn }) => joined(name, expiresOn && t.validUntil(plainDate(expiresOn, locale))))
      .join("\n"),
    availability: packet.availability ?? "",
    firm: packet.firm ? firmWords(packet.firm, locale) : "",
    firmContact: firmContact
      ? joined(firmContact.name, firmContact.title, firmContact.phone, firmContact.email)
      : "",
    agreed: packet.agreed ?? "",
    consent: consentWords(packet.consent, locale),
    volunteer: joined(volunteer.name, volunteer.group, volunteer.phone, volunteer.email),
  };
}

/** A packet as it is read, field by field; fields without a word are left out. */
export function packetLines(packet: Packet, locale: Locale): PacketLine[] {
  const { fields } = handoversText[locale].packet;
  const said = words(packet, locale);
  return (Object.keys(fields) as (keyof Packet)[])
    .filter((field) => said[field] !== "")
    .map((field) => ({ field, label: fields[field], text: said[field] }));
}

/** A packet as plain text that pastes cleanly into another system: one line a fact, no signs but letters and colons. */
export function packetText(
  packet: Packet,
  about: { step: WantedStep; caseworkerName: string | null },
  locale: Locale,
): string {
  const t = handoversText[locale];
  const head = t.packet.copyHead(packet.volunteer.group, t.steps[about.step]);
  const facts = packetLines(packet, locale).map(
    ({ label, text }) => `${label}: ${text.replace(/\n+/g, "; ")}`,
  );
  const caseworker = about.caseworkerName ? [`${t.page.caseworker}: ${about.caseworkerName}`] : [];
  return [head, ...caseworker, ...facts].join("\n");
}
