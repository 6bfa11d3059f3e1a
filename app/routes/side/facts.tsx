import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { myNotes } from "~/app/domain/own-page/my-notes.server";
import { sideOf } from "~/app/i18n/side/registry";
import { knownFacts, type KnownFact } from "~/app/domain/own-page/known-facts.server";
import { Part } from "./parts";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { iso, Said } from "./side-words";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await ownPageGuard(args);
  const [facts, notes] = await Promise.all([knownFacts(actor), myNotes(actor)]);
  return { page: htmlOf(actor.locale), locale: actor.locale, facts, notes };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.home.facts },
];

export default function Facts() {
  const { locale, facts, notes } = useLoaderData<typeof loader>();
  const { words } = sideOf(locale);
  const t = words.facts;
  const Fact = ({ name, value, own, mayFix, proposal }: KnownFact) => (
    <div>
      <dt>{t.fields[name]}</dt>
      <dd>
        {value === null ? (
          <span className="text-ink-soft">{t.none}</span>
        ) : own ? (
          <bdi>{value}</bdi>
        ) : (
          <Said>{value}</Said>
        )}
        {proposal?.state === "open" && (
          <span className="side-line-under">
            {t.waiting} <bdi>{proposal.value}</bdi>
          </span>
        )}
        {proposal?.state === "declined" && <span className="side-line-under">{t.declined}</span>}
        {mayFix && (
          <a
            href={`/min-side/oplysninger/${name}`}
            aria-label={t.fixTitle(t.fields[name])}
            className="flex min-h-tap w-fit items-center text-bridge underline"
            data-quiet
          >
            {t.fix}
          </a>
        )}
      </dd>
    </div>
  );
  const filled = facts.filter(({ value, mayFix }) => value !== null || mayFix);
  return (
    <SidePage locale={locale} back="/min-side" title={words.home.facts} lead={t.lead}>
      <dl className="side-facts mt-4">
        {filled.map((fact) => (
          <Fact key={fact.name} {...fact} />
        ))}
      </dl>
      <Part title={t.trust}>
        <p>{notes.trust > 0 ? t.trustSome : t.trustNone}</p>
        <p>
          <Said>{t.log(notes.talks).replace(String(notes.talks), iso(String(notes.talks)))}</Said>
        </p>
        <p>
          <a href="/min-side/data" className="text-bridge underline">
            {t.trustAsk}
          </a>
        </p>
      </Part>
    </SidePage>
  );
}
