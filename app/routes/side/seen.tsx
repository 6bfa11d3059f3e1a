import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { sightingsOf } from "~/app/domain/own-page/seen-by.server";
import { sideMoment } from "~/app/i18n/side/say-date";
import { sideOf } from "~/app/i18n/side/registry";
import { Lines } from "./parts";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { iso, Said } from "./side-words";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, group } = await ownPageGuard(args);
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    group,
    sightings: await sightingsOf(actor),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.home.seen },
];

export default function Seen() {
  const { locale, group, sightings } = useLoaderData<typeof loader>();
  const { words } = sideOf(locale);
  const t = words.seen;
  const lines = sightings.map(({ id, at, what, who }) => {
    const somebody = who ? iso(who) : what === "opened" || what === "sent" ? t.unit : t.firm;
    return {
      key: id,
      title: what === "own" ? t.own : `${somebody}: ${t[what]}`,
      under: sideMoment(at, locale),
    };
  });
  return (
    <SidePage
      locale={locale}
      back="/min-side"
      title={words.home.seen}
      lead={lines.length > 0 ? t.lead : t.none}
    >
      {lines.length > 0 && <Lines lines={lines} />}
      <p className="mt-6">
        <Said>{t.group(iso(group))}</Said>
      </p>
    </SidePage>
  );
}
