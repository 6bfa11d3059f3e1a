import type { ActionFunctionArgs } from "@remix-run/node";
import { markMailSeen, takeMailSeenBack } from "~/app/domain/mail/outbox/mark-mail-seen.server";
import { retryMail } from "~/app/domain/mail/outbox/retry-mail.server";
import { sentMailSchema } from "~/app/domain/mail/outbox/sent-mail-form.server";
import { localPath } from "~/app/domain/people/local-path";
import type { OrganisationActor } from "~/app/domain/people/of-actor";
import { troubledText } from "~/app/i18n/troubled";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

/**
 * The buttons of a mail that did not get through: send again, seen, and its undo.
 * @param here the address that they post to
 * @param home the page to go on to, where the form names none
 */
export function actOnSentMail(
  { request, params }: ActionFunctionArgs,
  actor: OrganisationActor,
  { here, home }: { here: string; home: string },
) {
  const { mailId = "" } = params;
  const t = troubledText[actor.locale];
  return submit(request, sentMailSchema, actor.locale, async ({ do: what, back }) => {
    const next = back ? localPath(back) : home;
    switch (what) {
      case "try-again":
        await retryMail(actor, mailId);
        return done(next, { text: t.triedAgain });
      case "seen":
        await markMailSeen(actor, mailId);
        return done(next, {
          text: t.seenDone,
          undo: { action: `${here}/${mailId}`, values: { do: "not-seen", back: next } },
        });
      case "not-seen":
        await takeMailSeenBack(actor, mailId);
        return done(next, { text: t.notSeenDone });
    }
  }).then(tellOn(home));
}
