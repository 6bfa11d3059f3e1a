import type { LoaderFunctionArgs } from "@remix-run/node";
import { currentActor } from "~/app/access/guard.server";
import { roleCapabilities, type Capability } from "~/app/access/matrix";
import { ownerOf, type Owner } from "~/app/domain/device/owner.server";
import { isLocale, type Locale } from "~/app/i18n/words";
import { readCookie } from "./cookies.server";
import { clearFlash, readFlash } from "./flash.server";

/** What every page knows about the one who reads it. */
export type PageContext = {
  locale: Locale;
  actor: {
    name: string;
    organisationName: string;
    organisationKind: "group" | "unit" | "operator" | "none";
    role: string;
    capabilities: readonly Capability[];
  } | null;
  /** What the last action says, once. */
  flash: {
    text: string;
    /** "stop": it was not done. */
    kind?: "stop";
    undo?: { action: string; values: Record<string, string> };
  } | null;
  /** Whose things this device may keep, and the key that they are sealed to; null for a member of nothing. */
  device: Owner | null;
};

/** The language of a request: the person's own, else the one chosen in this browser, else Danish. */
export async function localeOf(args: Pick<LoaderFunctionArgs, "request" | "context">): Promise<Locale> {
  const actor = await currentActor(args);
  if (actor) return actor.locale;
  const chosen = readCookie(args.request, "sprog");
  return isLocale(chosen) ? chosen : "da";
}

/** The page context of a request, and the headers that clear what is shown only once. */
export async function pageContext(
  args: Pick<LoaderFunctionArgs, "request" | "context">,
): Promise<{ context: PageContext; headers: HeadersInit }> {
  const [actor, locale, flash] = await Promise.all([
    currentActor(args),
    localeOf(args),
    readFlash(args.request),
  ]);
  const context: PageContext = {
    locale,
    flash,
    device: actor && (await ownerOf(actor)),
    actor: actor && {
      name: actor.name,
      organisationName: "organisationName" in actor ? actor.organisationName : "",
      organisationKind: actor.kind === "lone" ? "none" : actor.kind,
      role: "role" in actor ? actor.role : "",
      capabilities: "role" in actor ? roleCapabilities[actor.role] : ["account.own"],
    },
  };
  return { context, headers: flash ? { "Set-Cookie": await clearFlash() } : {} };
}
