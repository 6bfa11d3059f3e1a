import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import type { firms } from "~/db/schema/index.server";
import { firmSearch } from "./firm-search";

/** What a person may tell of a firm; all but the name may be left out. */
export type FirmFields = {
  name: string;
  address?: string;
  postcode?: string;
  town?: string;
  municipalityCode?: string;
  areaId?: string;
  cvr?: string;
  pNumber?: string;
  industryCode?: string;
  industryVersion?: "DB07" | "DB25";
  employees?: number;
  phone?: string;
  website?: string;
  note?: string;
};

/**
 * The columns of a firm's row. An industry code without a version is of DB25, in use since 2025.
 * @param people the names of the firm's contact persons, for search
 */
export function firmValues(firm: FirmFields, people: readonly string[]) {
  return {
    name: firm.name,
    search: firmSearch(firm.name, firm.town ?? null, people),
    sortKey: danishSortKey(firm.name),
    address: firm.address ?? null,
    postcode: firm.postcode ?? null,
    town: firm.town ?? null,
    municipalityCode: firm.municipalityCode ?? null,
    areaId: firm.areaId ?? null,
    cvr: firm.cvr ?? null,
    pNumber: firm.pNumber ?? null,
    industryCode: firm.industryCode ?? null,
    industryVersion: firm.industryCode ? (firm.industryVersion ?? "DB25") : null,
    employees: firm.employees ?? null,
    phone: firm.phone ?? null,
    website: firm.website ?? null,
    note: firm.note ?? null,
  };
}

/** What the pages of a firm show of its row. */
export function shownFirm(row: typeof firms.$inferSelect) {
  const { id, version, name, address, postcode, town, municipalityCode, areaId, cvr, pNumber } = row;
  const { industryCode, industryVersion, employees, phone, website, note } = row;
  return {
    ...{ id, version, name, address, postcode, town, municipalityCode, areaId, cvr, pNumber },
    ...{ industryCode, industryVersion, employees, phone, website, note },
  };
}
