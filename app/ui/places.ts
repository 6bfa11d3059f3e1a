import type { coreText } from "~/app/i18n/core";
import type { PageContext } from "~/app/web/page-context.server";
import { FirmIcon, InboxIcon, MoreIcon, OrganisationsIcon, PersonIcon, TodayIcon } from "./icons";

type Actor = NonNullable<PageContext["actor"]>;

type Place = {
  to: string;
  word: keyof Omit<typeof coreText.da.nav, "label" | "logContact">;
  icon: () => JSX.Element;
};

const more: Place = { to: "/mere", word: "more", icon: MoreIcon };

/** The places in the frame: a group's four, a unit's two, the operator's two, none without an organisation. */
const places: Record<Actor["organisationKind"], Place[]> = {
  group: [
    { to: "/", word: "today", icon: TodayIcon },
    { to: "/virksomheder", word: "firms", icon: FirmIcon },
    { to: "/kandidater", word: "candidates", icon: PersonIcon },
    more,
  ],
  unit: [{ to: "/indbakke", word: "inbox", icon: InboxIcon }, more],
  none: [],
  operator: [{ to: "/drift", word: "organisations", icon: OrganisationsIcon }, more],
};

/** Where this person can go from every page. */
export function placesOf(actor: Actor): Place[] {
  return places[actor.organisationKind];
}

const about = { virksomheder: "firm", kandidater: "candidate" } as const;

/**
 * The address of the group's round action, "Log en kontakt", with the firm or person whose page is shown; others
 * have none.
 */
export function newContactOf(actor: Actor, pathname: string): string | undefined {
  if (actor.organisationKind !== "group") return undefined;
  const [, place, id] = /^\/(virksomheder|kandidater)\/([0-9a-f-]{36})(?:\/|$)/.exec(pathname) ?? [];
  return place && id ? `/kontakter/ny?${about[place as keyof typeof about]}=${id}` : "/kontakter/ny";
}
