/**
 * Kinds of work as a candidate speaks of them, each with the divisions (first two digits) of the industry code
 * that it covers. The divisions named are alike in DB07 and DB25 as far as they exist in both
 * (Danmarks Statistik, Dansk Branchekode).
 */
export const industryGroups = {
  farming: ["01", "02", "03"],
  industry: ["10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33"], // prettier-ignore
  building: ["41", "42", "43"],
  trade: ["45", "46", "47"],
  transport: ["49", "50", "51", "52", "53"],
  hotels: ["55", "56"],
  cleaning: ["81"],
  schools: ["85"],
  care: ["86", "87", "88"],
  service: ["95", "96"],
} as const;

export type IndustryGroup = keyof typeof industryGroups;

/** The groups' names in code, in the order they are shown. */
export const industryGroupNames = Object.keys(industryGroups) as IndustryGroup[];

/** The divisions that these groups cover together. */
export function divisionsOf(groups: readonly IndustryGroup[]): string[] {
  return [...new Set(groups.flatMap((group) => industryGroups[group]))];
}

/** The groups that are covered whole, and the codes left over. */
export function groupsOf(codes: readonly string[]): { groups: IndustryGroup[]; codes: string[] } {
  const groups = industryGroupNames.filter((group) =>
    industryGroups[group].every((code) => codes.includes(code)),
  );
  const named = new Set<string>(divisionsOf(groups));
  return { groups, codes: codes.filter((code) => !named.has(code)) };
}
