import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { accountText } from "~/app/i18n/account";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import { localeOf } from "~/app/web/page-context.server";

export const handle = { plain: true };

export async function loader(args: LoaderFunctionArgs) {
  return { title: accountText[await localeOf(args)].sent.title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.sent.title },
];

export default function SignInSent() {
  const t = useText(accountText).sent;
  return (
    <Page title={t.title} lead={t.text}>
      <p className="text-ink-soft">{t.nothing}</p>
      <p className="mt-6">
        <Link to="/log-ind">{t.again}</Link>
      </p>
    </Page>
  );
}
