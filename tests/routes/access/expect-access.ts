import { roleMay } from "~/app/access/matrix";
import type { RouteRule } from "~/app/access/routes";
import type { Answer } from "./product";
import type { Caller } from "./world";

/** What the matrix says becomes of a call. */
export type Outcome = "sign-in" | "closed" | "refused" | "own home" | "not found" | "open";

const homes = {
  coordinator: "/",
  volunteer: "/",
  lead: "/indbakke",
  consultant: "/indbakke",
  operator: "/drift",
};

/**
 * What a caller must get at a route.
 * @param foreign the address is about something of the other side than the caller's
 */
export function expectedOf(rule: RouteRule, caller: Caller, foreign: boolean): Outcome {
  if (rule === "public" || rule === "link") return "open";
  if (rule === "demo") return "not found";
  if (rule === "own-page") return !caller.ownPage ? "closed" : foreign ? "not found" : "open";
  if (!caller.cookie || caller.ownPage) return "sign-in";
  if (rule === "account.own") return "open";
  if (caller.role && roleMay(caller.role, rule)) return foreign ? "not found" : "open";
  return rule === "home.read" ? "own home" : "refused";
}

/** What became of a call, in the words of what was expected of it. */
export function outcomeOf(answer: Answer, caller: Caller, expected: Outcome): Outcome | `status ${number}` {
  const { status, location } = answer;
  if (location !== null) {
    if (location.startsWith("/log-ind?til=")) return "sign-in";
    if (location === "/min-side/lukket" && expected !== "open") return "closed";
    const home = caller.role ? homes[caller.role] : "/konto";
    return expected === "own home" && location === home ? expected : "open";
  }
  if (status === 403) return "refused";
  if (status === 404) return "not found";
  return status === 200 ? "open" : `status ${status}`;
}
