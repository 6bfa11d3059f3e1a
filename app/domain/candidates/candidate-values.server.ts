import { Refused } from "~/app/domain/errors.server";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { fold } from "~/app/domain/rules/fold";
import { municipalityByCode } from "~/db/municipalities.server";
import type { CandidateDetails } from "./candidate-form.server";
import { profileTellsWho } from "./profile-text";

/**
 * The columns of a candidate: what was not filled in is null, search text and sort key follow the names.
 * @throws Refused when the profile without a name tells who it is, or the municipality does not exist
 */
export function candidateValues(details: CandidateDetails) {
  if (details.profileText && profileTellsWho(details.profileText, details)) {
    throw new Refused("profileTellsWho", "profileText");
  }
  if (details.municipalityCode && !municipalityByCode(details.municipalityCode)) {
    throw new Refused("choose", "municipalityCode");
  }
  return {
    calledName: details.calledName,
    fullName: details.fullName ?? null,
    search: fold(`${details.calledName} ${details.fullName ?? ""}`),
    sortKey: danishSortKey(details.calledName),
    phone: details.phone ?? null,
    email: details.email ?? null,
    preferredChannel: details.preferredChannel ?? null,
    locale: details.locale ?? ("da" as const),
    languages: details.languages ?? null,
    needsInterpreter: details.needsInterpreter === undefined ? null : details.needsInterpreter === "yes",
    interpreterLanguage: details.interpreterLanguage ?? null,
    danishModule: details.danishModule ?? null,
    danishTest: details.danishTest ?? null,
    municipalStatus: details.municipalStatus ?? null,
    municipalStatusSaidBy: details.municipalStatusSaidBy ?? null,
    municipalStatusSaidOn: details.municipalStatusSaidOn ?? null,
    municipalityCode: details.municipalityCode ?? null,
    caseworkerName: details.caseworkerName ?? null,
    caseworkerPhone: details.caseworkerPhone ?? null,
    caseworkerEmail: details.caseworkerEmail ?? null,
    skills: details.skills ?? null,
    transport: details.transport ?? null,
    availability: details.availability ?? null,
    wishes: details.wishes ?? null,
    motivation: details.motivation ?? null,
    profileText: details.profileText ?? null,
    gender: details.gender ?? null,
    birthYear: details.birthYear ?? null,
  };
}
