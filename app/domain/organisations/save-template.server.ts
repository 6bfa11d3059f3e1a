import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Refused, Stale } from "~/app/domain/errors.server";
import { unknownPlaceholders } from "~/app/domain/rules/placeholders";
import type { Locale } from "~/app/i18n/words";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { mailTemplates } from "~/db/schema/index.server";
import type { Wording } from "./default-templates";
import type { TemplateWording } from "./template-form.server";

/** @throws Refused `unknownPlaceholder` at the field it stands in, naming what is not known */
export function assertPlaceholders(wording: Wording): void {
  for (const field of ["subject", "body"] as const) {
    const unknown = unknownPlaceholders(wording[field]);
    if (unknown.length > 0) throw new Refused("unknownPlaceholder", field, { names: unknown.join(", ") });
  }
}

/**
 * Saves the group's own wording of its enquiries in one language. The same `requestId` twice saves once.
 * @throws Refused `unknownPlaceholder`; Stale when another has saved one meanwhile
 */
export async function saveTemplate(
  actor: GroupActor,
  locale: Locale,
  { version, subject, body, requestId = newId() }: TemplateWording,
): Promise<void> {
  assertPlaceholders({ subject, body });
  await transact(async (tx) => {
    const [known] = await tx
      .select({ id: mailTemplates.id })
      .from(mailTemplates)
      .where(and(eq(mailTemplates.groupId, actor.groupId), eq(mailTemplates.requestId, requestId)));
    if (known) return;
    const by = { subject, body, requestId, updatedBy: actor.userId, updatedAt: new Date() };
    const [saved] = version
      ? await tx
          .update(mailTemplates)
          .set({ ...by, version: version + 1 })
          .where(
            and(
              eq(mailTemplates.groupId, actor.groupId),
              eq(mailTemplates.kind, "enquiry"),
              eq(mailTemplates.locale, locale),
              eq(mailTemplates.version, version),
            ),
          )
          .returning({ id: mailTemplates.id })
      : await tx
          .insert(mailTemplates)
          .values({ id: newId(), groupId: actor.groupId, kind: "enquiry", locale, ...by })
          .onConflictDoNothing()
          .returning({ id: mailTemplates.id });
    if (!saved) throw new Stale();
    await record(tx, actor, {
      action: "template.saved",
      subject: { kind: "mail-template", id: saved.id },
      organisationId: actor.groupId,
      details: { kind: "enquiry", locale },
    });
  });
}

/** Goes back to the product's wording in one language. */
export async function resetTemplate(actor: GroupActor, locale: Locale): Promise<void> {
  await transact(async (tx) => {
    const [gone] = await tx
      .delete(mailTemplates)
      .where(
        and(
          eq(mailTemplates.groupId, actor.groupId),
          eq(mailTemplates.kind, "enquiry"),
          eq(mailTemplates.locale, locale),
        ),
      )
      .returning({ id: mailTemplates.id });
    if (!gone) return;
    await record(tx, actor, {
      action: "template.reset",
      subject: { kind: "mail-template", id: gone.id },
      organisationId: actor.groupId,
      details: { kind: "enquiry", locale },
    });
  });
}
