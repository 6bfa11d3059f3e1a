import { candidateWordsText } from "~/app/i18n/candidate-words";
import { consentsText } from "~/app/i18n/consents";
import { copenhagenDate, plainDate } from "~/app/i18n/dates";
import { handoversText } from "~/app/i18n/handovers";
import { casePacketText } from "~/app/i18n/case-packet";
import { caseWordsText } from "~/app/i18n/case-words";
import type { Locale } from "~/app/i18n/words";
import type { WantedStep } from "./kinds";
import type { Packet, PacketHelper } from "./packet";

/** One fact of a packet in words. `key` names it among the lines of one packet, and the same fact in the next version. */
export type PacketLine = { key: string; field: keyof Packet; label: string; text: string };

/** What has ended since it was sent: the ids of helpers, and the day that counts as today. */
export type Today = { day: string; ended: readonly string[] };

const joined = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(", ");

function firmWords(firm: NonNullable<Packet["firm"]>, locale: Locale): string {
  const t = casePacketText[locale];
  return joined(
    firm.name,
    firm.address,
    firm.cvr && t.cvr(firm.cvr),
    firm.pNumber && t.pNumber(firm.pNumber),
    firm.phone,
    typeof firm.employees === "number" && t.employees(firm.employees),
  );
}

function danishWords({ module, test }: NonNullable<Packet["danish"]>, locale: Locale): string {
  const facts = candidateWordsText[locale];
  const [course = "", level = ""] = module?.split(".") ?? [];
  return joined(module && facts.module(course, level), test && facts.tests[test]);
}

function consentWords(consent: Packet["consent"], locale: Locale): string {
  const t = casePacketText[locale];
  const { hows } = consentsText[locale];
  const when = plainDate(copenhagenDate(new Date(consent.givenAt)), locale);
  const through = consent.interpreter ? t.through(consent.interpreter) : "";
  return t.consent(when, hows[consent.how], consent.language, through);
}

function helperWords(helper: PacketHelper, locale: Locale, today: Today): string {
  const t = casePacketText[locale].helper;
  const { name, phone, document, signedBy, signedOn, keptWhere, validTo } = helper;
  const isOver = today.ended.includes(helper.id) || (validTo !== null && validTo < today.day);
  const until = validTo ? t.until(plainDate(validTo, locale)) : t.noEnd;
  return [
    isOver ? `${t.over} ${joined(name, phone)}` : joined(name, phone),
    t.document(document, signedBy, plainDate(signedOn, locale), keptWhere),
    isOver && validTo === null ? "" : until,
  ]
    .filter(Boolean)
    .join("\n");
}

type OneLine = Exclude<keyof Packet, "notes" | "helpers">;

/** How each field of a packet is said; "" where there is nothing to say. */
function words(packet: Packet, locale: Locale): Record<OneLine, string> {
  const t = casePacketText[locale];
  const { channels } = candidateWordsText[locale];
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
    period: packet.period ?? "",
    hours: packet.hours ?? "",
    tasks: packet.tasks ?? "",
    purpose: packet.purpose ?? "",
    staffRep: packet.staffRep ?? "",
    monthlyCost: packet.monthlyCost ?? "",
    consent: consentWords(packet.consent, locale),
    volunteer: joined(volunteer.name, volunteer.group, volunteer.phone, volunteer.email),
  };
}

/**
 * A packet as it is read, field by field; fields without a word are left out. A helper whose document has run out, or
 * who was ended since, is said to be over.
 */
export function packetLines(packet: Packet, locale: Locale, today = asSent()): PacketLine[] {
  const { fields, helper, note } = casePacketText[locale];
  const said = words(packet, locale);
  return (Object.keys(fields) as (keyof typeof fields)[]).flatMap((field): PacketLine[] => {
    const label = fields[field];
    if (field === "notes")
      return (packet.notes ?? []).map(({ id, at, text }) => {
        const when = plainDate(copenhagenDate(new Date(at)), locale);
        return { key: `note ${id}`, field, label: note(when), text };
      });
    if (field === "helpers")
      return (packet.helpers ?? []).map((one) => {
        return {
          key: `helper ${one.id}`,
          field,
          label: helper.roles[one.role],
          text: helperWords(one, locale, today),
        };
      });
    return said[field] === "" ? [] : [{ key: field, field, label, text: said[field] }];
  });
}

function asSent(): Today {
  return { day: copenhagenDate(new Date()), ended: [] };
}

/** A packet as plain text that pastes cleanly into another system: one line a fact, no signs but letters and colons. */
export function packetText(
  packet: Packet,
  about: { step: WantedStep; caseworkerName: string | null },
  locale: Locale,
  today = asSent(),
): string {
  const t = handoversText[locale];
  const cases = caseWordsText[locale];
  const head = casePacketText[locale].copyHead(packet.volunteer.group, cases.steps[about.step]);
  const facts = packetLines(packet, locale, today).map(
    ({ label, text }) => `${label}: ${text.replace(/\n+/g, "; ")}`,
  );
  const caseworker = about.caseworkerName ? [`${t.page.caseworker}: ${about.caseworkerName}`] : [];
  return [head, ...caseworker, ...facts].join("\n");
}
