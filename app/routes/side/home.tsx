import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { ownIntroductions } from "~/app/domain/own-page/own-introductions.server";
import { ownThings } from "~/app/domain/own-page/things.server";
import { askedToKeep } from "~/app/domain/retention/asked-to-keep.server";
import { sideOf } from "~/app/i18n/side/registry";
import { sideDay } from "~/app/i18n/side/say-date";
import { ButtonLink } from "~/app/ui/button";
import { Lines, Part } from "./parts";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { iso } from "./side-words";
import { thingTitle } from "./thing-words";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, calledName, group } = await ownPageGuard(args);
  const [introductions, things, keep] = await Promise.all([
    ownIntroductions(actor),
    ownThings(actor),
    askedToKeep(actor),
  ]);
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    calledName,
    group,
    proposals: introductions.filter(({ ended, answer }) => !ended && answer === null),
    others: introductions.filter(({ ended, answer }) => !ended && answer === "yes"),
    questions: things.filter(({ state, key }) => state === "again" && !(keep && key === "gem")),
    keepUntil: keep && sideDay(keep.onDay, actor.locale),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.title },
];

export default function Home() {
  const { locale, calledName, group, ...page } = useLoaderData<typeof loader>();
  const { words } = sideOf(locale);
  const t = words.home;
  const waits = [
    ...(page.keepUntil
      ? [
          {
            key: "gem",
            to: "/min-side/samtykker/gem",
            title: t.keepAsked,
            under: t.keepUntil(page.keepUntil),
          },
        ]
      : []),
    ...page.proposals.map(({ id, firm }) => ({
      key: id,
      to: `/min-side/job/${id}`,
      title: t.proposal(iso(firm)),
    })),
    ...page.questions.map((thing) => ({
      key: thing.key,
      to: `/min-side/samtykker/${thing.key}`,
      title: thingTitle(thing, locale),
      under: words.consents.again,
    })),
  ];
  const places = (["samtykker", "oplysninger", "ord", "set", "data", "om"] as const).map((place) => ({
    key: place,
    to: `/min-side/${place}`,
    ...{
      samtykker: { title: t.consents, under: t.consentsHelp },
      oplysninger: { title: t.facts, under: t.factsHelp },
      ord: { title: t.words, under: t.wordsHelp },
      set: { title: t.seen, under: t.seenHelp },
      data: { title: t.data, under: t.dataHelp },
      om: { title: t.about, under: t.aboutHelp },
    }[place],
  }));
  return (
    <SidePage locale={locale} title={t.hello(iso(calledName))} lead={t.lead(iso(group))}>
      {waits.length > 0 && (
        <Part title={t.waits}>
          <div className="side-waits">
            <Lines lines={waits} />
          </div>
        </Part>
      )}
      <div className="side-part">
        {waits.length === 0 && <p className="mb-4">{t.nothing}</p>}
        <ButtonLink to="/min-side/ring" kind={waits.length > 0 ? "secondary" : "primary"} wide>
          {t.call}
        </ButtonLink>
      </div>
      <Part title={t.places}>
        <Lines
          lines={[
            ...page.others.map(({ id, firm }) => ({
              key: id,
              to: `/min-side/job/${id}`,
              title: iso(firm),
              under: words.introduction.saidYes,
            })),
            ...places,
          ]}
        />
      </Part>
      <form method="post" action="/min-side/luk" className="side-form" data-quiet>
        <div>
          <button className="button button-quiet">{t.close}</button>
          <p className="side-soft">{t.closeHelp}</p>
        </div>
      </form>
    </SidePage>
  );
}
