import type { ServerBuild } from "@remix-run/node";
import type { Side } from "./side";

/** What fills an address: ids by the name of the parameter, unless the route means another thing by it. */
type Meanings = Record<string, Record<string, keyof Side["ids"]>>;

const meanings: Meanings = {
  "routes/firms/contact-edit": { contactId: "firmContactId" },
  "routes/firms/address": { contactId: "firmContactId" },
  "routes/data/erasure-contact": { contactId: "firmContactId" },
  "routes/data/copy-contact": { contactId: "firmContactId" },
  "routes/data/copy-contact-file": { contactId: "firmContactId" },
  "routes/mail/sent-mail": { mailId: "sentMailId" },
  "routes/unit/sent-mail": { mailId: "staffMailId" },
  "routes/unit/member": { membershipId: "staffMembershipId" },
  "routes/platform/organisation": { organisationId: "groupId" },
};

const tokens: Record<string, keyof Side["tokens"]> = {
  "routes/account/sign-in-link": "signIn",
  "routes/account/invitation": "invitation",
  "routes/answer/answer": "answer",
  "routes/answer/colleague": "answer",
  "routes/answer/opt-out": "optOut",
  "routes/answer/own-data": "ownData",
  "routes/unit/open": "handover",
  "routes/unit/open-inbox": "unitInbox",
  "routes/account/letters-off": "noReminders",
  "routes/account/calendar-feed": "calendar",
  "routes/side/open": "ownPage",
};

/** Parameters that name a kind of thing, which every group has. */
const words: Record<string, string> = {
  kind: "henvendelse",
  audience: "kandidater",
  locale: "da",
  "*": "findes-ikke",
  index: "0",
  thing: "gem",
  field: "phone",
};

/** The parameters of a route's address that are the id of something. */
export function idsIn(build: ServerBuild, routeId: string): string[] {
  const path = build.routes[routeId]?.path ?? "";
  return [...path.matchAll(/:(\w+Id)/g)].map((match) => match[1] ?? "");
}

/**
 * The address of a route about what a side has.
 * @param other ids that stand instead, by the name of the parameter
 */
export function addressOf(
  build: ServerBuild,
  routeId: string,
  side: Pick<Side, "ids" | "tokens">,
  other: Record<string, string> = {},
): string {
  const path = build.routes[routeId]?.path ?? "";
  const filled = path.replace(/:(\w+)|\*/g, (whole: string, name: string = whole) => {
    const value =
      other[name] ??
      words[name] ??
      (name === "token" ? side.tokens[tokens[routeId] ?? ""] : side.ids[idName(routeId, name)]);
    if (value === undefined) throw new Error(`Nothing in the world fills "${name}" of ${routeId}.`);
    return value;
  });
  return `/${filled}`;
}

/** The name under which a side keeps the id that a parameter of this route means. */
export function idName(routeId: string, parameter: string): string {
  return meanings[routeId]?.[parameter] ?? parameter;
}
