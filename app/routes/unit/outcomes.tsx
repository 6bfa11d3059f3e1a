import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreedOrOn, inboxReader } from "~/app/access/case-guard.server";
import { openOutcomes } from "~/app/domain/handovers/open-outcomes.server";
import { caseWordsText } from "~/app/i18n/case-words";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { Link } from "~/app/ui/link";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { secretPageHeaders } from "~/app/web/secret-page";
import { OutcomeForms } from "./outcome-forms";

export const headers: HeadersFunction = () => secretPageHeaders;

/** What came of all open cases, on one page; every showing leaves an audit row for each person. */
export async function loader(args: LoaderFunctionArgs) {
  const reader = await inboxReader(args);
  await agreedOrOn(reader.unitId, "/indbakke/resultater");
  const after = new URL(args.request.url).searchParams.get("efter");
  const shown = await openOutcomes(reader, { after, isRead: args.request.method !== "HEAD" });
  return data(
    { title: unitDeskText[reader.locale].outcomes.title, ...shown },
    { headers: secretPageHeaders },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitDeskText.da.outcomes.title },
];

export default function Outcomes() {
  const { title, cases, next } = useLoaderData<typeof loader>();
  const words = useText(caseWordsText);
  const inbox = useText(unitText).inbox;
  const t = useText(unitDeskText).outcomes;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/indbakke", label: inbox.title }}>
      {cases.length === 0 && <p>{t.none}</p>}
      {cases.map((one) => (
        <Section
          key={one.id}
          title={`${one.calledName}: ${[words.steps[one.step], one.firm].filter(Boolean).join(", ")}`}
          aside={<Time at={one.sentAt} />}
        >
          <p className="mb-3">
            {one.last && `${t.last(words.outcomes[one.last])} `}
            <Link
              to={`/indbakke/${one.id}`}
              className="inline-flex min-h-tap items-center text-bridge underline"
            >
              {t.see}
              <span className="sr-only"> ({one.calledName})</span>
            </Link>
          </p>
          <OutcomeForms caseId={one.id} outcomes={one.outcomes} firm={one.firm} inList />
        </Section>
      ))}
      <Pager next={next} />
    </Page>
  );
}
