import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepOwnPage, ownSecrets } from "~/app/access/own-page-guard.server";
import { Refused } from "~/app/domain/errors.server";
import { openOwnPage, ownLinkPage } from "~/app/domain/own-page/open-own-page.server";
import { deviceName } from "~/app/domain/people/device-name";
import { sideOf } from "~/app/i18n/side/registry";
import { Button } from "~/app/ui/button";
import { secretPageHeaders } from "~/app/web/secret-page";
import { languageAsked } from "./language-asked.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { iso } from "./side-words";

export const handle = sideHandle;
export const headers = () => secretPageHeaders;

/** Shows a button, and changes nothing: scanners follow links. Whose page it is stays unsaid. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await ownLinkPage(params.token ?? "");
  const locale = languageAsked(request, page.state === "unknown" ? null : page.locale);
  const value = {
    page: htmlOf(locale),
    locale,
    state: page.state,
    group: page.state === "unknown" ? "" : page.group,
  };
  return data(value, { headers: secretPageHeaders, status: page.state === "open" ? 200 : 404 });
}

/** "Åbn min side": the first device that asks has the page; from then on its address holds no secret. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    const opened = await openOwnPage(params.token ?? "", {
      secrets: ownSecrets(request),
      name: deviceName(request.headers.get("User-Agent")),
      client: context.clientAddress,
    });
    if (typeof opened === "string") {
      return data(
        { refused: opened },
        { status: opened === "other" ? 403 : 404, headers: secretPageHeaders },
      );
    }
    return redirect("/min-side", {
      status: 303,
      headers: { "Set-Cookie": keepOwnPage(request, opened.secret), ...secretPageHeaders },
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return data({ refused: "tooMany" as const }, { status: 429, headers: secretPageHeaders });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.open.title },
];

export default function OpenOwnPage() {
  const { state, group, locale } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const t = sideOf(locale).words.open;
  const page = { locale, closed: true };
  const name = iso(group);
  if (state === "unknown") return <SidePage {...page} title={t.unknownTitle} lead={t.unknown} />;
  if (refused === "other") return <SidePage {...page} title={t.otherTitle} lead={t.other(name)} />;
  if (refused === "tooMany") return <SidePage {...page} title={t.title} lead={t.tooMany} />;
  if (state === "old" || refused) return <SidePage {...page} title={t.oldTitle} lead={t.old(name)} />;
  return (
    <SidePage {...page} title={t.title} lead={t.lead(name)}>
      <form method="post" className="side-form">
        <p>{t.device}</p>
        <Button wide>{t.button}</Button>
        <p className="side-soft">{t.notYou}</p>
      </form>
    </SidePage>
  );
}
