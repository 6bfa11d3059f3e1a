import { municipalities } from "~/db/municipalities.server";

/** The 98 municipalities in Danish order, as a form offers them. */
export function municipalityOptions(): { value: string; label: string }[] {
  return municipalities.map(({ code, name }) => ({ value: code, label: name }));
}
