import type { GroupActor } from "~/app/access/actor";
import { addFirm, type NewFirm } from "~/app/domain/firms/add-firm.server";
import { addArea } from "~/app/domain/organisations/change-areas.server";

const sourceCard = "Du gav mig dit kort, da jeg var forbi.";
const sourceSite = "Adressen står på jeres hjemmeside.";

/** Fictional firms of a fictional town; the industry codes are real ones (DB25 divisions). */
const told = {
  laundry: {
    ...{ name: "Strandby Vask & Linned", town: "Strandby", address: "Industrivej 4", postcode: "9970" },
    ...{ area: "Havnen", industryCode: "960110", employees: 46, phone: "50 00 11 01" },
    ...{
      contactName: "Birgit Holm",
      contactTitle: "driftsleder",
      contactEmail: "birgit@strandbyvask.example",
    },
    source: sourceCard,
  },
  bakery: {
    ...{ name: "Nordlys Bageri", town: "Elling", area: "Elling", industryCode: "107110", employees: 12 },
    ...{
      contactName: "Anders Friis",
      contactTitle: "bagermester",
      contactEmail: "anders@nordlysbageri.example",
    },
    ...{ phone: "50 00 11 02", source: sourceCard },
  },
  fish: {
    ...{
      name: "Havnens Fiskeopskæring",
      town: "Strandby",
      area: "Havnen",
      industryCode: "102010",
      employees: 34,
    },
    ...{ contactName: "Lars Winther", contactTitle: "formand", phone: "50 00 11 03" },
    ...{ contactEmail: "lars@havnensfisk.example", source: sourceSite },
  },
  nursery: {
    ...{ name: "Elling Planteskole", town: "Elling", area: "Elling", industryCode: "013000", employees: 9 },
    ...{ contactName: "Grethe Aaen", contactTitle: "ejer", contactEmail: "grethe@ellingplanteskole.example" },
    ...{ phone: "50 00 11 04", source: sourceCard },
  },
  hotel: {
    ...{ name: "Hotel Kattegat", town: "Sæby", area: "Sæby", industryCode: "551010", employees: 38 },
    ...{
      contactName: "Louise Degn",
      contactTitle: "køkkenchef",
      contactEmail: "louise@hotelkattegat.example",
    },
    ...{ phone: "50 00 11 05", source: "Vi talte sammen til Erhvervsforeningens morgenmøde." },
  },
  carpenter: {
    ...{
      name: "Møllers Tømrer og Snedker",
      town: "Strandby",
      area: "Havnen",
      industryCode: "433200",
      employees: 7,
    },
    ...{ contactName: "Ole Møller", contactTitle: "mester", phone: "50 00 11 06" },
  },
  movers: {
    ...{ name: "Sæby Flyt & Genbrug", town: "Sæby", area: "Sæby", industryCode: "494200", employees: 15 },
    ...{ contactName: "Pernille Bak", contactEmail: "pernille@saebyflyt.example", source: sourceSite },
    ...{ phone: "50 00 11 07" },
  },
  care: {
    ...{
      name: "Friplejehjemmet Solbakken",
      town: "Strandby",
      area: "Havnen",
      industryCode: "871010",
      employees: 72,
    },
    ...{ contactName: "Hanne Toft", contactTitle: "forstander", contactEmail: "hanne@solbakken.example" },
    ...{ phone: "50 00 11 08", source: sourceSite },
  },
  machines: {
    ...{
      name: "Lindholm Maskinværksted",
      town: "Elling",
      area: "Elling",
      industryCode: "256200",
      employees: 21,
    },
    ...{
      contactName: "Bent Lindholm",
      contactTitle: "værkfører",
      contactEmail: "bent@lindholmmaskin.example",
    },
    ...{ phone: "50 00 11 09", source: sourceCard },
  },
  grocer: {
    ...{
      name: "Købmand Vestergaard",
      town: "Strandby",
      area: "Havnen",
      industryCode: "471110",
      employees: 18,
    },
    ...{
      contactName: "Susanne Vestergaard",
      contactTitle: "købmand",
      contactEmail: "susanne@vestergaards.example",
    },
    ...{ phone: "50 00 11 10", source: "Jeg handler hos dig, og du gav mig adressen ved kassen." },
  },
  parks: {
    ...{ name: "Gade & Park Service", town: "Sæby", area: "Sæby", industryCode: "813000", employees: 24 },
    ...{ contactName: "Kurt Ravn", phone: "50 00 11 11" },
  },
  bicycles: {
    name: "Cykelsmeden på Torvet",
    town: "Sæby",
    area: "Sæby",
    industryCode: "952900",
    employees: 3,
  },
  boxes: {
    ...{ name: "Dalby Emballage", town: "Elling", area: "Elling", industryCode: "172100", employees: 55 },
    ...{
      contactName: "Charlotte Juul",
      contactTitle: "HR",
      contactEmail: "charlotte@dalbyemballage.example",
    },
    ...{ phone: "50 00 11 13", source: sourceSite },
  },
  cafe: {
    ...{ name: "Café Fyret", town: "Strandby", area: "Havnen", industryCode: "563010", employees: 6 },
    ...{ contactName: "Jonas Krogh", contactEmail: "jonas@cafefyret.example", phone: "50 00 11 14" },
    source: sourceSite,
  },
} satisfies Record<string, Omit<NewFirm, "areaId"> & { area: string }>;

export type FirmName = keyof typeof told;
/** The firms' ids, and how the person there is reached. */
export type Firms = Record<FirmName, { id: string; contact: { name: string; address: string } }>;

/** Adds the demo's firms with the people there. */
export async function addFirms(actor: GroupActor): Promise<Firms> {
  const firms: Partial<Firms> = {};
  for (const key of Object.keys(told) as FirmName[]) {
    const { area, ...firm }: Omit<NewFirm, "areaId"> & { area: string } = told[key];
    const areaId = (await addArea(actor, area)).id;
    const { id } = await addFirm(actor, { ...firm, areaId, municipalityCode: "0813" });
    firms[key] = { id, contact: { name: firm.contactName ?? "", address: firm.contactEmail ?? "" } };
  }
  return firms as Firms;
}
