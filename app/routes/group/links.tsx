import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { changeLink } from "~/app/domain/organisations/change-link.server";
import { linkForm } from "~/app/domain/organisations/link-form.server";
import { partnersPage } from "~/app/domain/organisations/links.server";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { Partners } from "./partners";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return { title: groupText[actor.locale].links.title, ...(await partnersPage(actor)) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const t = groupText[actor.locale].links;
  return submit(args.request, linkForm, actor.locale, async (change) => {
    const { state, name } = await changeLink(actor, change);
    return done("/gruppe/jobcentre", { text: t[state](name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.links.title },
];

export default function Links() {
  const { title, links, others } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(groupText).links;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe" }}>
      <Partners words={t} links={links} others={others} errors={reply?.errors} mayChange />
    </Page>
  );
}
