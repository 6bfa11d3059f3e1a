import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { deleteContact, restoreContact } from "~/app/domain/contacts/delete-contact.server";
import { contactsText } from "~/app/i18n/contacts";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

const form = z.object({ undo: z.boolean().optional() });

/** Deletes the contact, or brings it back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const contactId = args.params.contactId ?? "";
  const t = contactsText[actor.locale].done;
  return submit(args.request, form, actor.locale, async ({ undo }) => {
    if (undo) {
      await restoreContact(actor, contactId);
      return done(`/kontakter/${contactId}`, { text: t.restored });
    }
    await deleteContact(actor, contactId);
    return done("/kontakter", {
      text: t.deleted,
      undo: { action: `/kontakter/${contactId}/sletning`, values: { undo: "on" } },
    });
  }).then(tellOn(`/kontakter/${contactId}`));
}
