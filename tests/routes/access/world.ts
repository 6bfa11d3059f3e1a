import type { ServerBuild } from "@remix-run/node";
import type { Actor } from "~/app/access/actor";
import type { Role } from "~/app/access/matrix";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { startSession } from "~/app/web/session.server";
import { anOperator, aVolunteer } from "~/tests/factories/people";
import { keep, openEmpty, type KeptDatabase } from "./database";
import { membershipOf } from "./lookups";
import { asker, loadBuild, type Answer, type Call } from "./product";
import { aSide, type Side } from "./side";

/** Somebody who calls: their name in a failure, their role, on whose side, and the cookie of their browser. */
export type Caller = {
  name: string;
  role: Role | null;
  side: "a" | "b" | null;
  cookie: string | null;
  /** A candidate whose own page is open on their device; they have no account. */
  ownPage?: boolean;
};

/** Two groups with a jobcenter each, strangers to each other, and everybody who may call. */
export type World = {
  a: Side;
  b: Side;
  callers: Caller[];
  build: ServerBuild;
  ask(call: Call): Promise<Answer>;
  database: KeptDatabase;
};

async function signedIn(name: string, side: "a" | "b" | null, actor: Actor): Promise<Caller> {
  const organisationId = actor.kind === "group" ? actor.groupId : actor.kind === "unit" ? actor.unitId : null;
  const cookie = await startSession(actor.userId, { ownDevice: false, device: "test", organisationId });
  const role = actor.kind === "lone" ? null : actor.role;
  return { name, side, role, cookie: cookie.split(";", 1)[0] ?? null };
}

/**
 * Builds the world once for a test file.
 * @param name tells the files' databases apart
 * @param anew see `loadBuild`
 */
export async function aWorld(name: string, anew?: string): Promise<World> {
  const path = openEmpty(name);
  const operator = await anOperator();
  const a = await aSide(operator, "anemone");
  const b = await aSide(operator, "birk");
  const former = await aVolunteer(b.coordinator, { name: "Frode Forhen" });
  await endMembership(b.coordinator, await membershipOf(former));
  const callers: Caller[] = [
    { name: "signed out", role: null, side: null, cookie: null },
    { name: "a candidate", role: null, side: "a", cookie: `side=${a.facts.device}`, ownPage: true },
    { name: "a foreign candidate", role: null, side: "b", cookie: `side=${b.facts.device}`, ownPage: true },
    await signedIn("the coordinator", "a", a.coordinator),
    await signedIn("a volunteer", "a", a.volunteer),
    await signedIn("the unit's lead", "a", a.lead),
    await signedIn("a consultant of the unit", "a", a.consultant),
    await signedIn("a foreign coordinator", "b", b.coordinator),
    await signedIn("a foreign volunteer", "b", b.volunteer),
    await signedIn("a foreign unit's lead", "b", b.lead),
    await signedIn("a foreign consultant", "b", b.consultant),
    await signedIn("the operator", null, operator),
    await signedIn("a member of nothing", null, { ...former, kind: "lone" }),
  ];
  const build = await loadBuild(anew);
  return { a, b, callers, build, ask: asker(build), database: await keep(path) };
}
