import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { orCopy } from "~/app/device/or-copy";
import { pocketText } from "~/app/i18n/pocket";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import { lazy, Suspense, useEffect, useState } from "react";

const Outbox = lazy(() => import("./outbox"));

/** The page is the phone's: the server only says who may see it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  return { title: pocketText[actor.locale].page.title };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? pocketText.da.page.title },
];

/** What was made on this phone and is not sent yet. */
export default function Unsent() {
  const t = useText(pocketText).page;
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  return (
    <Page title={t.title} lead={t.lead} back={{ to: "/" }}>
      {inBrowser && (
        <Suspense fallback={null}>
          <Outbox />
        </Suspense>
      )}
    </Page>
  );
}
