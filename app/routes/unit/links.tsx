import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unitGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { changeLink } from "~/app/domain/organisations/change-link.server";
import { linkForm } from "~/app/domain/organisations/link-form.server";
import { partnersPage } from "~/app/domain/organisations/links.server";
import { unitSettingsText } from "~/app/i18n/unit-settings";
import { useText } from "~/app/i18n/use-text";
import { Partners } from "~/app/routes/group/partners";
import { Empty } from "~/app/ui/empty";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "unit.read");
  return {
    title: unitSettingsText[actor.locale].links.title,
    ...(await partnersPage(actor)),
    mayManage: roleMay(actor.role, "unit.manage"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "unit.manage");
  const t = unitSettingsText[actor.locale].links;
  return submit(args.request, linkForm, actor.locale, async (change) => {
    const { state, name } = await changeLink(actor, change);
    return done("/enhed/grupper", { text: t[state](name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitSettingsText.da.links.title },
];

export default function UnitLinks() {
  const { title, links, others, mayManage } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(unitSettingsText).links;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/enhed" }}>
      {links.length === 0 && <Empty title={t.none.title}>{t.none.text}</Empty>}
      <Partners words={t} links={links} others={others} errors={reply?.errors} mayChange={mayManage} />
    </Page>
  );
}
