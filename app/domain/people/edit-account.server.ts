import { and, eq } from "drizzle-orm";
import type { Actor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Stale } from "~/app/domain/errors.server";
import type { Locale } from "~/app/i18n/words";
import { transact } from "~/db/client.server";
import { users } from "~/db/schema/index.server";
import type { AccountDetails } from "./account-form.server";
import { auditActorOf } from "./audit-actor";

/** Changes a person's own name, phone and language. @throws Stale when it was changed meanwhile */
export function editAccount(actor: Actor, { version, ...details }: AccountDetails): Promise<void> {
  return transact(async (tx) => {
    const [saved] = await tx
      .update(users)
      .set({ name: details.name, phone: details.phone ?? null, locale: details.locale, version: version + 1 })
      .where(and(eq(users.id, actor.userId), eq(users.version, version)))
      .returning({ id: users.id });
    if (!saved) {
      const [there] = await tx.select({ id: users.id }).from(users).where(eq(users.id, actor.userId));
      if (!there) notFound();
      throw new Stale();
    }
    await record(tx, auditActorOf(actor), {
      action: "account.edited",
      subject: { kind: "account", id: actor.userId },
      organisationId: null,
    });
  });
}

/** Sets the language that a person reads and gets mail in. */
export async function chooseLanguage(actor: Actor, locale: Locale): Promise<void> {
  await transact((tx) => tx.update(users).set({ locale }).where(eq(users.id, actor.userId)));
}
