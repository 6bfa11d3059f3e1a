/**
 * The guards: who calls, and may they? Each route's loader and action calls one of them first.
 * A signed-out reader goes to the sign-in page and comes back; what a signed-out writer typed is kept.
 */
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { GroupId, UnitId } from "~/db/ids.server";
import { builtOnce } from "~/db/client.server";
import { memberships, organisations } from "~/db/schema/index.server";
import { missingFactor, type MissingFactor } from "~/app/domain/second-factor/missing-factor.server";
import { currentSession, type Session } from "~/app/web/session.server";
import { keepTypedForm } from "~/app/web/typed-forms.server";
import type { Actor, GroupActor, OperatorActor, UnitActor } from "./actor";
import { homeOf } from "./home";
import {
  roleMay,
  type GroupCapability,
  type GroupRole,
  type OperatorCapability,
  type UnitCapability,
  type UnitRole,
} from "./matrix";

type Args = Pick<LoaderFunctionArgs | ActionFunctionArgs, "request" | "context">;

// All loaders of one HTTP request share their context, so the session is read once.
const actors = new WeakMap<object, Promise<Actor | null>>();

const placesOfPerson = builtOnce((db) =>
  db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, sql.placeholder("userId")), isNull(memberships.endedAt)))
    .orderBy(memberships.id)
    .prepare(),
);

async function findActor(session: Session): Promise<Actor> {
  const person = {
    userId: session.userId,
    sessionId: session.id,
    name: session.user.name,
    email: session.user.email,
    locale: session.user.locale,
  };
  if (session.user.isOperator) return { ...person, kind: "operator", role: "operator" };
  const rows = await placesOfPerson().execute({ userId: session.userId });
  const row = rows.find((candidate) => candidate.id === session.organisationId) ?? rows[0];
  if (!row) return { ...person, kind: "lone" };
  return row.kind === "group"
    ? {
        ...person,
        kind: "group",
        groupId: row.id as GroupId,
        organisationName: row.name,
        role: row.role as GroupRole,
      }
    : {
        ...person,
        kind: "unit",
        unitId: row.id as UnitId,
        organisationName: row.name,
        role: row.role as UnitRole,
      };
}

/** Who calls, or null when nobody is signed in. Read once a request. */
export function currentActor({ request, context }: Args): Promise<Actor | null> {
  let actor = actors.get(context);
  if (!actor) {
    actor = currentSession(request).then((session) => (session ? findActor(session) : null));
    actors.set(context, actor);
  }
  return actor;
}

async function signedIn(args: Args): Promise<Actor> {
  const actor = await currentActor(args);
  if (actor) return actor;
  const { pathname, search } = new URL(args.request.url);
  const back = `/log-ind?til=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}`;
  if (args.request.method === "GET" || args.request.method === "HEAD") throw redirect(back);
  const cookie = await keepTypedForm(args.request, args.context.clientAddress);
  throw redirect(`${back}&gemt=1`, cookie ? { headers: { "Set-Cookie": cookie } } : undefined);
}

const refuse = (): never => {
  throw data(null, { status: 403 });
};

/** The person signed in, whatever they are a member of. @throws a redirect to the sign-in page */
export function personGuard(args: Args): Promise<Actor> {
  return signedIn(args);
}

/**
 * A group's member who may do this.
 * @throws a redirect when signed out, 403 when not allowed; whoever has another home than the group's "/" is sent there
 */
export async function groupGuard(args: Args, capability: GroupCapability): Promise<GroupActor> {
  const actor = await signedIn(args);
  if (capability === "home.read" && actor.kind !== "group") throw redirect(homeOf(actor));
  return actor.kind === "group" && roleMay(actor.role, capability) ? actor : refuse();
}

// Asked once a request: loaders of one page share their context.
const factors = new WeakMap<object, Promise<MissingFactor>>();

/** Sends a person who has yet to give their second factor there, and back afterwards. @throws that redirect */
async function withCode(actor: UnitActor, { request, context }: Args): Promise<void> {
  let asked = factors.get(context);
  if (!asked) {
    asked = missingFactor(actor);
    factors.set(context, asked);
  }
  const missing = await asked;
  if (missing === null) return;
  const { pathname, search } = new URL(request.url);
  const isRead = request.method === "GET" || request.method === "HEAD";
  const back = isRead ? `?til=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}` : "";
  throw redirect(missing === "give" ? `/konto/to-trin/kode${back}` : "/konto/to-trin");
}

/**
 * A unit's member who may do this, and has given their second factor where one is asked for.
 * @param withoutCode for the pages where that is done
 * @throws a redirect when signed out or without that factor, 403 when not allowed
 */
export async function unitGuard(
  args: Args,
  capability: UnitCapability,
  { withoutCode = false } = {},
): Promise<UnitActor> {
  const actor = await signedIn(args);
  if (actor.kind !== "unit" || !roleMay(actor.role, capability)) return refuse();
  if (!withoutCode) await withCode(actor, args);
  return actor;
}

/** A platform operator. @throws a redirect when signed out, 403 when not allowed */
export async function operatorGuard(args: Args, capability: OperatorCapability): Promise<OperatorActor> {
  const actor = await signedIn(args);
  return actor.kind === "operator" && roleMay(actor.role, capability) ? actor : refuse();
}
