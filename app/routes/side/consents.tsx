import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { ownThings } from "~/app/domain/own-page/things.server";
import { sideOf } from "~/app/i18n/side/registry";
import { Lines } from "./parts";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { thingTitle } from "./thing-words";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await ownPageGuard(args);
  const things = await ownThings(actor);
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    things: things.map(({ key, recipient, state }) => ({ key, recipient, state })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.home.consents },
];

export default function Consents() {
  const { locale, things } = useLoaderData<typeof loader>();
  const { words } = sideOf(locale);
  const t = words.consents;
  return (
    <SidePage locale={locale} back="/min-side" title={words.home.consents} lead={t.lead}>
      <p className="mt-4">{t.voluntary}</p>
      <div className="mt-6">
        <Lines
          lines={things.map((thing) => ({
            key: thing.key,
            to: `/min-side/samtykker/${thing.key}`,
            title: thingTitle(thing, locale),
            under: <strong className="font-semibold">{t[thing.state]}</strong>,
          }))}
        />
      </div>
    </SidePage>
  );
}
