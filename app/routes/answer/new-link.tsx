import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { renewLink, renewLinkSchema } from "~/app/domain/enquiries/renew-link.server";
import { answerText } from "~/app/i18n/answer";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { firmHandle } from "./firm-handle";

export const handle = firmHandle;
export const headers = () => secretPageHeaders;
export const meta = () => [{ title: answerText.da.renewed.title }];

/** The page one comes to after asking; it holds nothing. */
export const loader = () => null;

/** Says the same whatever was typed, so that it tells nobody which addresses are known. */
export async function action(args: ActionFunctionArgs) {
  const locale = await localeOf(args);
  await submit(args.request, renewLinkSchema, locale, async ({ token, email }) => {
    if (token) await renewLink({ token }, args.context.clientAddress);
    else if (email) await renewLink({ email }, args.context.clientAddress);
    return new Response(null);
  });
  return redirect("/nyt-link", { status: 303, headers: secretPageHeaders });
}

export default function Renewed() {
  const t = useText(answerText).renewed;
  return (
    <Page title={t.title} lead={t.text}>
      {null}
    </Page>
  );
}
