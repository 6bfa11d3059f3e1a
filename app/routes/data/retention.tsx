import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { chooseRetention, retentionForm } from "~/app/domain/retention/choices.server";
import { keepLonger } from "~/app/domain/retention/notices.server";
import { retentionPage } from "~/app/domain/retention/retention-page.server";
import { retentionText } from "~/app/i18n/retention";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Day } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { RetentionKindForm } from "./retention-kind-form";

const keepForm = z.object({ keep: z.uuid() });

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return { ...(await retentionPage(actor)), title: retentionText[actor.locale].title };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const t = retentionText[actor.locale];
  const form = await args.request.formData();
  if (form.has("keep")) {
    return submit(form, keepForm, actor.locale, async ({ keep }) => {
      await keepLonger(actor, keep);
      return done("/gruppe/slettefrister", { text: t.kept });
    });
  }
  return submit(form, retentionForm, actor.locale, async (chosen) => {
    await chooseRetention(actor, chosen);
    return done("/gruppe/slettefrister", { text: t.saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? retentionText.da.title },
];

/** How long each kind of data is kept and why, what is soon to go, and what went. */
export default function Retention() {
  const { title, kinds, notices, reports } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(retentionText);
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe/data" }}>
      <FormErrors errors={reply?.errors} />
      <Section title={t.soon}>
        <p className="mb-2">{notices.length === 0 ? t.none : t.soonText}</p>
        <ul className="list-none">
          {notices.map(({ id, kind, name, to, onDay }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2">
              <span>
                {to ? (
                  <Link to={to} className="inline-block py-2.5 font-semibold text-bridge underline">
                    {name}
                  </Link>
                ) : (
                  t.gone
                )}
                <span className="block text-ink-soft">
                  {t.kinds[kind].title}, <Day date={onDay} />
                </span>
              </span>
              <Form method="post">
                <HiddenFields values={{ keep: id }} />
                <Button kind="secondary">{t.keepIt}</Button>
              </Form>
            </li>
          ))}
        </ul>
      </Section>
      {kinds.map((one) => (
        <Section key={one.kind} title={t.kinds[one.kind].title}>
          <RetentionKindForm {...one} />
        </Section>
      ))}
      <Section title={t.reports}>
        {reports.length === 0 && <p>{t.noReports}</p>}
        <ul className="list-none">
          {reports.map(({ onDay, deleted, noticed }) => (
            <li key={onDay} className="border-b border-line py-2.5">
              <Day date={onDay} />
              <span className="block text-ink-soft">{inWords(t, deleted, noticed)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

type Counts = Record<string, number>;

function inWords(t: (typeof retentionText)["da"], deleted: Counts, noticed: Counts): string {
  const title = (kind: string) => t.kinds[kind as keyof typeof t.kinds]?.title ?? kind;
  const said = [
    ...Object.entries(deleted).map(([kind, n]) => t.deleted(n, title(kind))),
    ...Object.entries(noticed).map(([kind, n]) => t.noticed(n, title(kind))),
  ];
  return said.length > 0 ? said.join("; ") : t.nothing;
}
