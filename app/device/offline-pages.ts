/** What a kept page must be told that its server would have known: what was searched for, and what waits on the phone. */
import { v7 as newId } from "uuid";
import type { Option } from "~/app/domain/contacts/participant-ref";
import type { FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import { today } from "~/app/domain/rules/plain-date";
import { copyAt, namesAddress } from "./copy-at";
import type { Device } from "./device";
import { ownHere } from "./follow-ups-here";
import { findNames, holds } from "./names";
import { valuesOf } from "./form-values";
import { typedIn } from "./typed-in";

type Page = Record<string, unknown>;
type Line = Record<string, string | null>;
/** `at`: when the page was kept, ms. */
type Asked = { device: Device; url: URL; at: number };

/** The pages that are more than what was kept, by their addresses. */
export const offlinePages: Record<string, (page: Page, asked: Asked) => Promise<Page>> = {
  "/": todayPage,
  "/opfoelgninger": followUpsPage,
  "/virksomheder": (page, asked) => searched(page, asked, ["name", "town"]),
  "/kandidater": (page, asked) => searched(page, asked, ["calledName", "fullName"]),
  "/virksomheder/ny": newFirm,
  "/kontakter/ny": newContact,
};

/** The day with what was done to its follow-ups on the phone. */
async function todayPage(page: Page, { device, at }: Asked): Promise<Page> {
  const lines = page.followUps as FollowUpLine[];
  return { ...page, followUps: await ownHere(device, lines, { keptAt: at, by: today() }) };
}

async function followUpsPage(page: Page, { device, at }: Asked): Promise<Page> {
  return { ...page, lines: await ownHere(device, page.lines as FollowUpLine[], { keptAt: at }) };
}

/** A list with what was searched for in it. */
async function searched(page: Page, { url }: Asked, by: string[]): Promise<Page> {
  const text = url.searchParams.get("q") ?? "";
  const lines = (page.lines as Line[]).filter((line) =>
    holds(by.map((name) => line[name] ?? "").join(" "), text),
  );
  return { ...page, text, lines };
}

/** The form of a new firm, with an id that makes it count once. */
async function newFirm(page: Page, { device, url }: Asked): Promise<Page> {
  return { ...page, requestId: newId(), typed: await typedIn(device, url.searchParams.get("ret")) };
}

/** The form of a new contact: those that are on the phone to choose among, firms named here included. */
async function newContact(page: Page, { device, url }: Asked): Promise<Page> {
  const [names, typed] = await Promise.all([namesOn(device), typedIn(device, url.searchParams.get("ret"))]);
  const search = url.searchParams.get("soeg") ?? "";
  const asked = ["firm", "person", "candidate"].flatMap((kind) =>
    url.searchParams.getAll(kind).map((id) => `${kind}:${id}`),
  );
  const refs = [...asked, ...[typed?.with ?? []].flat()];
  const chosen = refs.flatMap((ref) => names.find((option) => option.ref === ref) ?? []);
  return {
    ...page,
    ...{ requestId: newId(), today: today(), search, typed, chosen },
    ticked: chosen.map(({ ref }) => ref),
    cameFrom: chosen.find(({ ref }) => ref === asked[0]) ?? null,
    found: search ? findNames(names, search) : null,
  };
}

/** Everybody who was kept to choose among, and the firms that were named on this phone. */
export async function namesOn(device: Device): Promise<Option[]> {
  const [kept, entries] = await Promise.all([copyAt(device, namesAddress), device.entries()]);
  const made = entries
    .filter(({ kind, state }) => kind === "firm" && state !== "sent")
    .map(({ id, fields }): Option => {
      const { name, town } = valuesOf(fields);
      return { ref: `made:${id}`, kind: "firm", name: String(name ?? ""), at: town ? String(town) : null };
    });
  return [...made, ...((kept?.value ?? []) as Option[])];
}
