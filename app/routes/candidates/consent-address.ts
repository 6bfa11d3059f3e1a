import { industryGroupNames, type IndustryGroup } from "~/app/domain/consents/industries";
import type { ConsentChoices } from "~/app/domain/consents/consent-choices.server";
import { isPurpose, type Purpose } from "~/app/domain/consents/purposes";
import type { ToldRecipient } from "~/app/domain/consents/told-consents.server";

const scopes = ["all", "areas", "industries"] as const;
export type Scope = (typeof scopes)[number];

/** What the address of the page says has been chosen so far. */
export type Asked = {
  purpose: Purpose | null;
  scope: Scope | null;
  areaIds: string[];
  industries: IndustryGroup[];
  exceptFirmIds: string[];
  firmId: string | null;
  receiver: string | null;
  find: string;
  /** "Videre" was pressed: the recipient is chosen. */
  onwards: boolean;
};

/** Reads the address. */
export function readAsked(search: URLSearchParams): Asked {
  const purpose = search.get("formaal");
  const scope = search.get("hvem");
  return {
    purpose: isPurpose(purpose) ? purpose : null,
    scope: scopes.find((known) => known === scope) ?? null,
    areaIds: search.getAll("omraade").slice(0, 200),
    industries: industryGroupNames.filter((name) => search.getAll("slags").includes(name)),
    exceptFirmIds: [...new Set(search.getAll("undtagen"))].slice(0, 200),
    firmId: search.get("virksomhed"),
    receiver: search.get("modtager"),
    find: search.get("q") ?? "",
    onwards: search.has("videre"),
  };
}

/** The address of a profile that was chosen, as name and value pairs: what `readAsked` reads. */
export function profileAddress({ scope, areaIds, industries, exceptFirmIds }: Asked): [string, string][] {
  return [
    ["hvem", scope ?? "all"],
    ...areaIds.map((id): [string, string] => ["omraade", id]),
    ...industries.map((name): [string, string] => ["slags", name]),
    ...exceptFirmIds.map((id): [string, string] => ["undtagen", id]),
  ];
}

/** Which question of the recipient is still open, by the name of its field; null when it is settled. */
export function openQuestion(asked: Asked, choices: ConsentChoices): string | null {
  switch (asked.purpose) {
    case null:
      return "formaal";
    case "profile-to-kind":
      if (!asked.scope) return "hvem";
      if (asked.scope === "areas" && chosenAreas(asked, choices).length === 0) return "omraade";
      if (asked.scope === "industries" && asked.industries.length === 0) return "slags";
      return asked.onwards ? null : "videre";
    case "identity-to-firm":
      return choices.chosen.some(({ id }) => id === asked.firmId) ? null : "virksomhed";
    case "keep-data":
      return null;
    default:
      return receiverName(asked, choices) ? null : "modtager";
  }
}

function chosenAreas(asked: Asked, choices: ConsentChoices) {
  return asked.scope === "areas" ? choices.areas.filter(({ id }) => asked.areaIds.includes(id)) : [];
}

function receiverName(asked: Asked, choices: ConsentChoices) {
  const unit = choices.units.find(({ key }) => key === asked.receiver);
  const municipality = choices.municipality?.key === asked.receiver ? choices.municipality : null;
  return unit || municipality ? { unit: unit?.name ?? null, municipality: municipality?.name ?? null } : null;
}

/** The recipient in names, once `openQuestion` is null. */
export function chosenRecipient(asked: Asked, choices: ConsentChoices): ToldRecipient | null {
  switch (asked.purpose) {
    case null:
      return null;
    case "profile-to-kind":
      return {
        purpose: asked.purpose,
        areas: chosenAreas(asked, choices).map(({ name }) => name),
        industries: asked.scope === "industries" ? asked.industries : [],
        codes: [],
        except: [...choices.held, ...choices.chosen].map(({ name }) => name),
      };
    case "identity-to-firm":
      return {
        purpose: asked.purpose,
        firm: choices.chosen.find(({ id }) => id === asked.firmId)?.name ?? "",
      };
    case "keep-data":
      return { purpose: asked.purpose };
    default: {
      const name = receiverName(asked, choices);
      return name && { purpose: asked.purpose, ...name };
    }
  }
}

/** The fields the form posts for the recipient, as name and value pairs. */
export function recipientFields(asked: Asked, choices: ConsentChoices): [string, string][] {
  const fields: [string, string][] = [["purpose", asked.purpose ?? ""]];
  if (asked.purpose === "profile-to-kind") {
    fields.push(["scope", asked.scope ?? ""]);
    for (const { id } of chosenAreas(asked, choices)) fields.push(["areaIds", id]);
    if (asked.scope === "industries") for (const name of asked.industries) fields.push(["industries", name]);
    for (const { id } of [...choices.held, ...choices.chosen]) fields.push(["exceptFirmIds", id]);
  } else if (asked.purpose === "identity-to-firm") fields.push(["firmId", asked.firmId ?? ""]);
  else if (asked.purpose !== "keep-data") fields.push(["receiver", asked.receiver ?? ""]);
  return fields;
}
