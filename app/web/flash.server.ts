import { createCookie, redirect, type TypedResponse } from "@remix-run/node";
import { config, derivedKey } from "~/app/server/config.server";
import type { PageContext } from "./page-context.server";
import { forgetTyped } from "./typed-forms.server";

/** What the next page says about what was just done, with a way to undo it. */
export type Flash = NonNullable<PageContext["flash"]>;

let made: ReturnType<typeof createCookie> | undefined;

function flashCookie() {
  return (made ??= createCookie("flash", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: config().publicUrl.protocol === "https:",
    maxAge: 60,
    secrets: [derivedKey("flash").toString("base64")],
  }));
}

/** The flash that the request carries, or null. */
export async function readFlash(request: Request): Promise<Flash | null> {
  const header = request.headers.get("Cookie");
  if (!header?.includes("flash=")) return null;
  return (await flashCookie().parse(header)) as Flash | null;
}

/** The header that clears the flash once it has been shown. */
export function clearFlash(): Promise<string> {
  return flashCookie().serialize("", { maxAge: 0 });
}

/**
 * The end of an action that succeeded: on to the next page (303), which says what was done.
 * What was typed before a sign-in is forgotten with it.
 */
export async function done(to: string, flash?: Flash): Promise<TypedResponse<never>> {
  const headers = new Headers();
  headers.append("Set-Cookie", forgetTyped());
  if (flash) headers.append("Set-Cookie", await flashCookie().serialize(flash));
  return redirect(to, { status: 303, headers });
}
