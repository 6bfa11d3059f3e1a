import type { GroupActor } from "~/app/access/actor";
import { timelineParts, type Whose } from "~/app/domain/timeline/entry";
import { timeline, type TimelineAsked } from "~/app/domain/timeline/timeline.server";
import { shownEntry } from "./shown-entry.server";

const LONGEST_SEARCH = 200;

/** What the address of a page with a timeline asks of it. */
function asked(request: Request): TimelineAsked & { search: string } {
  const { searchParams } = new URL(request.url);
  return {
    before: searchParams.get("foer"),
    part: timelineParts.find((part) => part === searchParams.get("vis")) ?? null,
    search: (searchParams.get("q") ?? "").slice(0, LONGEST_SEARCH),
  };
}

/** The timeline that a page's address asks for, as the page shows it. */
export async function askedTimeline(actor: GroupActor, whose: Whose, request: Request) {
  const { before, part, search } = asked(request);
  const { entries, ...page } = await timeline(actor, whose, { before, part, search });
  return {
    ...page,
    entries: entries.map((entry) => shownEntry(entry, whose, actor.locale)),
    part: part ?? null,
    search,
  };
}

export type AskedTimeline = Awaited<ReturnType<typeof askedTimeline>>;
