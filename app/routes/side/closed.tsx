import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sideOf } from "~/app/i18n/side/registry";
import { secretPageHeaders } from "~/app/web/secret-page";
import { languageAsked } from "./language-asked.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";

export const handle = sideHandle;
export const headers = () => secretPageHeaders;

/** Where whoever has no page open on their device comes to. Says nothing about anybody. */
export function loader({ request }: LoaderFunctionArgs) {
  const locale = languageAsked(request, null);
  return data({ page: htmlOf(locale), locale }, { headers: secretPageHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.closed.title },
];

export default function Closed() {
  const { locale } = useLoaderData<typeof loader>();
  const t = sideOf(locale).words.closed;
  return <SidePage locale={locale} closed here="/min-side/lukket" title={t.title} lead={t.text} />;
}
