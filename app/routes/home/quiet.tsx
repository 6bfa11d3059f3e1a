import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { orStay } from "~/app/device/or-stay";
import { localPath } from "~/app/domain/people/local-path";
import { membersOf } from "~/app/domain/people/members.server";
import {
  giveQuiet,
  putQuietOff,
  quietForm,
  setQuietAside,
  takeQuietBack,
} from "~/app/domain/quiet/answer-quiet.server";
import { humanPlainDate } from "~/app/i18n/dates";
import { quietText } from "~/app/i18n/quiet";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export { default } from "~/app/ui/refused-page";
export const loader = backToPage;

/** Puts off, sets aside or gives on that somebody has been quiet for long, with one tap; or takes that back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const id = args.params.noticeId ?? "";
  const t = quietText[actor.locale].done;
  return submit(args.request, quietForm, actor.locale, async ({ act, fromDay, to, seen, back: from }) => {
    const back = localPath(from);
    const undo = (values: Record<string, string>) => ({
      undo: { action: `/laenge-siden/${id}`, values: { ...values, back } },
    });
    if (act === "back") {
      await takeQuietBack(actor, id, seen);
      return done(back, { text: t.back });
    }
    if (act === "aside") {
      const now = await setQuietAside(actor, id, seen);
      return done(back, { text: t.aside, ...undo({ act: "back", seen: now.seen }) });
    }
    if (to || act === "nobody") {
      const now = await giveQuiet(actor, id, to ?? null, seen);
      const name = (await membersOf(actor)).find(({ userId }) => userId === to)?.name;
      if (!name) return done(back, { text: t.back });
      const before: Record<string, string> = now.userId ? { to: now.userId } : { act: "nobody" };
      return done(back, { text: t.given(name), ...undo({ ...before, seen: now.seen }) });
    }
    const day = fromDay ?? "";
    const now = await putQuietOff(actor, id, day, seen);
    const text = t.putOff(humanPlainDate(day, new Date(), actor.locale));
    return done(back, { text, ...undo({ fromDay: now.fromDay, seen: now.seen }) });
  });
}

export const clientAction = orStay;
