import { isEmail } from "~/app/domain/rules/email";
import { displayPhone } from "~/app/domain/rules/phone";
import type { DraftFirm } from "~/app/domain/rules/spreadsheet.server";
import type { NewFirm } from "../add-firm.server";

/** The cells of a draft that are kept with the import: those that say something. */
export function keptDraft(firm: DraftFirm, source: string | undefined): Record<string, string> {
  const cells = {
    ...firm,
    employees: firm.employees === null ? "" : String(firm.employees),
    source: source ?? "",
  };
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ""));
}

/** A kept draft as a new firm. What a sheet calls the industry in words goes to the note. */
export function newFirmOf(draft: Record<string, string>): NewFirm {
  const code = draft.industry?.replace(/[\s.]/g, "");
  const isCode = code !== undefined && /^\d{2,6}$/.test(code);
  return {
    name: draft.name ?? "",
    town: draft.town,
    address: draft.address,
    postcode: draft.postcode,
    cvr: draft.cvr,
    pNumber: draft.pNumber,
    industryCode: isCode ? code : undefined,
    employees: draft.employees ? Number(draft.employees) : undefined,
    note: [draft.notes, isCode ? null : draft.industry].filter(Boolean).join("\n") || undefined,
    contactName: draft.contact,
    contactEmail: draft.email && isEmail(draft.email) ? draft.email : undefined,
    phone: draft.phone ? displayPhone(draft.phone) : undefined,
    source: draft.source,
  };
}
