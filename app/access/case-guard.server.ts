/**
 * Who reads a case at a unit: a member of its staff, or somebody without an account who opened this one case by
 * the link of its mail. The browser keeps the secrets of its visits for twelve hours.
 */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { CaseReader } from "~/app/domain/handovers/case-reader";
import { findVisit, visitLives } from "~/app/domain/handovers/case-link.server";
import { findUnitVisit } from "~/app/domain/handovers/unit-link.server";
import { unitGate } from "~/app/domain/units/gate.server";
import { unitAgreementOf } from "~/app/domain/units/unit-agreement.server";
import { readCookie, setCookie } from "~/app/web/cookies.server";
import { localeOf } from "~/app/web/page-context.server";
import type { UnitActor } from "./actor";
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
 * Who may read a unit's cases from its inbox: its staff, or whoever opened all of it by the link of a mail.
 * @throws a redirect to the sign-in page when nobody is signed in, 403 for whoever may not
 */
export async function inboxReader(args: Args): Promise<CaseReader> {
  const [actor, visit] = await Promise.all([currentActor(args), findUnitVisit(visitsOf(args.request))]);
  if (visit && !actor && (await isOpenToVisits(visit.unitId)))
    return { ...visit, userId: null, locale: await localeOf(args), onlyCase: null };
  return withoutRest(await unitGuard(args, "case.read"));
}

const withoutRest = ({ unitId, userId, name, locale }: UnitActor): CaseReader => ({
  ...{ unitId, userId, name, locale },
  onlyCase: null,
});

/** A mail's link alone opens nothing at a unit that has left, has not accepted the agreement, or asks for more. */
async function isOpenToVisits(unitId: CaseReader["unitId"]): Promise<boolean> {
  const { isHere, hasAgreed, needsSecondFactor } = await unitGate(unitId);
  return isHere && hasAgreed && !needsSecondFactor;
}

/**
 * A unit accepts what it receives and as what before it reads its first case.
 * @param onward where to after that
 * @throws a redirect to the agreement while nobody at the unit has accepted it
 */
export async function agreedOrOn(unitId: CaseReader["unitId"], onward: string): Promise<void> {
  if ((await unitAgreementOf(unitId)) === null) {
    throw redirect(`/enhed/aftale?til=${encodeURIComponent(onward)}`);
  }
}

/**
 * Who may read this case: see `readerOf`. Before its first case a unit accepts the agreement.
 * @throws as it does, and a redirect to the agreement
 */
export async function caseReader(
  args: Args,
  handoverId: string,
  capability: "case.read" | "case.answer" = "case.read",
): Promise<CaseReader> {
  const reader = await readerOf(args, handoverId, capability);
  await agreedOrOn(reader.unitId, `/indbakke/${handoverId}`);
  return reader;
}

/**
 * Who may read this case: its unit's staff by their role, or a visitor by the link of this very case. That the
 * case is the unit's is asserted where it is read.
 * @throws a redirect to the sign-in page when nobody is signed in, 403 for whoever may not
 */
async function readerOf(
  args: Args,
  handoverId: string,
  capability: "case.read" | "case.answer",
): Promise<CaseReader> {
  const visits = visitsOf(args.request);
  const [actor, own, whole] = await Promise.all([
    currentActor(args),
    findVisit(visits, handoverId),
    findUnitVisit(visits),
  ]);
  const visit = own ?? whole;
  const isStaff = actor?.kind === "unit" && roleMay(actor.role, capability);
  const isVisitor = visit && !(isStaff && actor.unitId === visit.unitId);
  if (isVisitor && (own || !actor) && (await isOpenToVisits(visit.unitId))) {
    const locale = await localeOf(args);
    return { unitId: visit.unitId, userId: null, name: visit.name, locale, onlyCase: own && handoverId };
  }
  return withoutRest(await unitGuard(args, capability));
}
