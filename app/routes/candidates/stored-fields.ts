import type { CandidateRecord } from "~/app/domain/candidates/candidate-record.server";

/** A candidate as the form's fields hold it, by field name. */
export function storedFields(candidate: CandidateRecord): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(candidate)) {
    if (typeof value === "string") fields[name] = value;
    else if (typeof value === "number") fields[name] = String(value);
  }
  if (candidate.needsInterpreter !== null)
    fields.needsInterpreter = candidate.needsInterpreter ? "yes" : "no";
  candidate.certificates.forEach(({ name, expiresOn }, i) => {
    fields[`certificates[${i}].name`] = name;
    fields[`certificates[${i}].expiresOn`] = expiresOn ?? "";
  });
  return fields;
}
