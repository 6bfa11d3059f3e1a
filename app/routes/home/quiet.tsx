import type { ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
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
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/**
 * Puts off, sets aside or gives on that somebody has been quiet for long, with one tap; or takes that back. Whoever
 * acts on what another has just dealt with is told so where they were.
 */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const id = args.params.noticeId ?? "";
  return submit(args.request, quietForm, actor.locale, async (form) => {
    const back = localPath(form.back);
    const { text, undo } = await answer(actor, id, form);
    return done(back, {
      text,
      ...(undo && { undo: { action: `/laenge-siden/${id}`, values: { ...undo, back } } }),
    });
  }).then(tellOn("/"));
}

type Told = { text: string; undo?: Record<string, string> };

/** @returns what is said about it, and what takes it back */
async function answer(
  actor: GroupActor,
  id: string,
  { act, fromDay, to, seen }: z.output<typeof quietForm>,
): Promise<Told> {
  const t = quietText[actor.locale].done;
  if (act === "back") {
    await takeQuietBack(actor, id, seen);
    return { text: t.back };
  }
  if (act === "aside") {
    const now = await setQuietAside(actor, id, seen);
    return { text: t.aside, undo: { act: "back", seen: now.seen } };
  }
  if (to || act === "nobody") {
    const now = await giveQuiet(actor, id, to ?? null, seen);
    const name = (await membersOf(actor)).find(({ userId }) => userId === to)?.name;
    if (!name) return { text: t.back };
    const before: Record<string, string> = now.userId ? { to: now.userId } : { act: "nobody" };
    return { text: t.given(name), undo: { ...before, seen: now.seen } };
  }
  const day = fromDay ?? "";
  const now = await putQuietOff(actor, id, day, seen);
  const text = t.putOff(humanPlainDate(day, new Date(), actor.locale));
  return { text, undo: { fromDay: now.fromDay, seen: now.seen } };
}

export const clientAction = orStay;
