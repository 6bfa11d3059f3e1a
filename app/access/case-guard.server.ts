/**
 * Who reads a case at a unit: a member of its staff, or somebody without an account who opened this one case by
 * the link of its mail. The browser keeps the secrets of its visits for twelve hours.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { CaseReader } from "~/app/domain/handovers/case-reader";
import { findVisit, visitLives } from "~/app/domain/handovers/case-link.server";
import { readCookie, setCookie } from "~/app/web/cookies.server";
import { localeOf } from "~/app/web/page-context.server";
import { currentActor, unitGuard } from "./guard.server";
import { roleMay } from "./matrix";

type Args = Pick<LoaderFunctionArgs | ActionFunctionArgs, "request" | "context">;

const COOKIE = "sag";
/** Cases that one browser has open by link at the same time. */
const mostVisits = 5;

function visitsOf(request: Request): string[] {
  return (readCookie(request, COOKIE) ?? "").split(".").filter(Boolean).slice(0, mostVisits);
}

/** The header that lets this browser read one more case. @param visit its secret */
export function keepVisit(request: Request, visit: string): string {
  const visits = [visit, ...visitsOf(request)].slice(0, mostVisits);
  return setCookie(COOKIE, visits.join("."), visitLives / 1000);
}

/**
 * Who may read this case: its unit's staff by their role, or a visitor by the link of this very case. That the
 * case is the unit's is asserted where it is read.
 * @throws a redirect to the sign-in page when nobody is signed in, 403 for whoever may not
 */
export async function caseReader(
  args: Args,
  handoverId: string,
  capability: "case.read" | "case.answer" = "case.read",
): Promise<CaseReader> {
  const [actor, visit] = await Promise.all([
    currentActor(args),
    findVisit(visitsOf(args.request), handoverId),
  ]);
  const isStaff = actor?.kind === "unit" && roleMay(actor.role, capability);
  if (visit && !(isStaff && actor.unitId === visit.unitId)) {
    const locale = await localeOf(args);
    return { unitId: visit.unitId, userId: null, name: visit.name, locale, onlyCase: handoverId };
  }
  const { unitId, userId, name, locale } = await unitGuard(args, capability);
  return { unitId, userId, name, locale, onlyCase: null };
}
