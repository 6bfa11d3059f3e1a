import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { read } from "~/db/client.server";
import { memberships, organisations, users } from "~/db/schema/index.server";

type Account = {
  name: string;
  email: string;
  phone: string | null;
  locale: "da" | "en";
  version: number;
  hasPassword: boolean;
};

/** A person's places, in the order they joined. */
export type Place = {
  organisationId: string;
  name: string;
  kind: "group" | "unit";
  role: typeof memberships.$inferSelect.role;
};

/** A person's own account. */
export async function accountOf(actor: Actor): Promise<Account> {
  const [user] = await read().select().from(users).where(eq(users.id, actor.userId));
  if (!user) notFound();
  const { name, email, phone, locale, version, passwordHash } = user;
  return { name, email, phone, locale, version, hasPassword: passwordHash !== null };
}

/** The organisations that a person is a member of. */
export function placesOf(actor: Actor): Promise<Place[]> {
  return read()
    .select({
      organisationId: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, actor.userId), isNull(memberships.endedAt)))
    .orderBy(memberships.id);
}
