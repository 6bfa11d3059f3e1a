import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { groupGuard } from "~/app/access/guard.server";
import { areaForm } from "~/app/domain/organisations/area-form.server";
import { areasOf, type Area } from "~/app/domain/organisations/areas.server";
import { addArea, removeArea, renameArea, restoreArea } from "~/app/domain/organisations/change-areas.server";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const [areas, typed] = await Promise.all([areasOf(actor), typedBefore(args.request, actor.userId)]);
  return { title: groupText[actor.locale].areas.title, areas, typed };
}

async function act(actor: GroupActor, form: z.output<typeof areaForm>): Promise<Response> {
  const t = groupText[actor.locale].areas;
  const here = "/gruppe/omraader";
  switch (form.intent) {
    case "add":
      await addArea(actor, form.name);
      return done(here, { text: t.added(form.name) });
    case "rename":
      await renameArea(actor, form.areaId, form.name, form.version);
      return done(here, { text: t.renamed });
    case "remove": {
      const name = await removeArea(actor, form.areaId);
      return done(here, {
        text: t.removed(name),
        undo: { action: here, values: { intent: "restore", areaId: form.areaId } },
      });
    }
    case "restore":
      return done(here, { text: t.restored(await restoreArea(actor, form.areaId)) });
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return submit(args.request, areaForm, actor.locale, (form) => act(actor, form));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.areas.title },
];

export default function Areas() {
  const { title, areas, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(groupText).areas;
  const kept = reply?.values ?? typed;
  const adding = kept?.intent === "add";
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe" }}>
      <FormErrors errors={reply?.errors} />
      {areas.length === 0 && <Empty title={t.none.title}>{t.none.text}</Empty>}
      <ul className="mb-8 list-none" aria-label={title}>
        {areas.map((area) => (
          <AreaLine key={`${area.id}${area.version}`} area={area} typed={typedName(kept, area.id)} />
        ))}
      </ul>
      <StackForm>
        <HiddenFields values={{ intent: "add" }} />
        <Field
          name="name"
          label={t.name}
          maxLength={120}
          required
          autoComplete="off"
          error={adding ? reply?.errors.name : null}
          defaultValue={adding ? String(kept.name ?? "") : undefined}
        />
        <Button wide>{t.add}</Button>
      </StackForm>
    </Page>
  );
}

/** The name that was typed for this area in a form that was refused. */
function typedName(
  kept: Record<string, string | string[]> | null | undefined,
  areaId: string,
): string | undefined {
  return kept?.intent === "rename" && kept.areaId === areaId ? String(kept.name ?? "") : undefined;
}

/** One area: its name to change, and a way off the list. */
function AreaLine({ area, typed }: { area: Area; typed?: string }) {
  const t = useText(groupText).areas;
  return (
    <li className="line flex flex-wrap items-center gap-3 py-2">
      <Form method="post" className="flex min-w-0 flex-[1_1_16rem] items-center gap-2">
        <HiddenFields version={area.version} values={{ intent: "rename", areaId: area.id }} />
        <input
          name="name"
          aria-label={t.name}
          defaultValue={typed ?? area.name}
          maxLength={120}
          required
          className="input min-w-0 flex-1"
        />
        <Button kind="quiet">{t.rename}</Button>
      </Form>
      <Form method="post">
        <HiddenFields values={{ intent: "remove", areaId: area.id }} />
        <Button kind="quiet">{t.remove}</Button>
      </Form>
    </li>
  );
}
