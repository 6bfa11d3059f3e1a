import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { contactCopyPage } from "~/app/domain/data-copy/copy-page.server";
import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import { GetCopy } from "./get-copy";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const { firmId = "", contactId = "" } = args.params;
  const { name } = await contactCopyPage(actor, firmId, contactId);
  return { firmId, contactId, title: dataText[actor.locale].copy.title(name) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? dataText.da.title }];

/** A copy of everything about a firm's contact person. */
export default function CopyContact() {
  const { firmId, contactId, title } = useLoaderData<typeof loader>();
  const t = useText(dataText).copy;
  return (
    <Page title={title} lead={t.lead} back={{ to: `/virksomheder/${firmId}` }}>
      <GetCopy from={`/virksomheder/${firmId}/kontaktpersoner/${contactId}/indsigt/fil`} />
    </Page>
  );
}
