import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { listDataRequests } from "~/app/domain/data-requests/list.server";
import { requestId } from "~/app/domain/forms/fields.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { askForMyData } from "~/app/domain/own-page/ask-for-my-data.server";
import { sideOf } from "~/app/i18n/side/registry";
import { sideDate, sideDay } from "~/app/i18n/side/say-date";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { done } from "~/app/web/flash.server";
import type { FormReply } from "~/app/web/forms.server";
import { Lines, Part, WholeError } from "./parts";
import { sideSubmit } from "./side-form.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await ownPageGuard(args);
  const subject = { kind: "candidate", candidateId: actor.candidateId } as const;
  const requests = await listDataRequests(actor.groupId, subject);
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    requests: requests.map(({ id, kind, state, askedAt, dueOn }) => ({ id, kind, state, askedAt, dueOn })),
    copyId: newRequestId(),
    eraseId: newRequestId(),
  };
}

const schema = z
  .object({
    kind: z.enum(["access", "erasure"]),
    sure: z.boolean().optional(),
    requestId: requestId().optional(),
  })
  .refine(({ kind, sure }) => kind === "access" || sure === true, { error: "required", path: ["sure"] });

/** Asks for a copy, or to be deleted, which is asked for with a tick: one slip of a thumb must not do it. */
export async function action(args: ActionFunctionArgs) {
  const page = await ownPageGuard(args);
  return sideSubmit(args.request, page, schema, async (asked) => {
    await askForMyData(page.actor, asked.kind, asked.requestId);
    return done("/min-side/data", { text: sideOf(page.actor.locale).words.data.done });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.home.data },
];

export default function MyData() {
  const { locale, requests, copyId, eraseId } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { words } = sideOf(locale);
  const t = words.data;
  const waits = (kind: string) => requests.some((row) => row.kind === kind && row.state === "open");
  return (
    <SidePage locale={locale} back="/min-side" title={words.home.data} lead={t.lead}>
      <WholeError reply={reply} />
      {requests.length > 0 && (
        <Part title={t.asked}>
          <Lines
            lines={requests.map(({ id, kind, state, askedAt, dueOn }) => ({
              key: id,
              title: `${t.kinds[kind]}: ${t.states[state]}`,
              under: (
                <>
                  {t.askedOn(sideDate(askedAt, locale))}
                  {state === "open" && <span className="block">{t.due(sideDay(dueOn, locale))}</span>}
                </>
              ),
            }))}
          />
        </Part>
      )}
      {!waits("access") && (
        <Part title={t.copy}>
          <p>{t.copyText}</p>
          <form method="post">
            <HiddenFields requestId={copyId} values={{ kind: "access" }} />
            <Button wide>{t.copyButton}</Button>
          </form>
        </Part>
      )}
      {!waits("erasure") && (
        <Part title={t.erase}>
          <p>{t.eraseText}</p>
          <form method="post">
            <HiddenFields requestId={eraseId} values={{ kind: "erasure" }} />
            <Checkbox
              name="sure"
              label={t.eraseConfirm}
              error={reply?.errors.sure && [words.problems.choose]}
            />
            <Button wide kind="stop">
              {t.eraseButton}
            </Button>
          </form>
        </Part>
      )}
    </SidePage>
  );
}
