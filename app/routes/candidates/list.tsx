import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { orCopy } from "~/app/device/or-copy";
import { mayHaveCandidates } from "~/app/domain/candidates/candidate-choices.server";
import { listCandidates } from "~/app/domain/candidates/list-candidates.server";
import { candidatesText } from "~/app/i18n/candidates";
import { candidateListText } from "~/app/i18n/candidate-list";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { FilterLinks } from "~/app/ui/filter-links";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { SearchBox } from "~/app/ui/search-box";
import { Time } from "~/app/ui/time";
import { AgreementFirst } from "./agreement-first";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.read");
  const { searchParams } = new URL(args.request.url);
  const text = searchParams.get("q") ?? "";
  const mine = searchParams.get("hvis") === "mine";
  const { lines, next } = await listCandidates(actor, { text, mine, after: searchParams.get("efter") ?? "" });
  const ready = lines.length > 0 || (await mayHaveCandidates(actor));
  return {
    title: candidatesText[actor.locale].title,
    text,
    mine,
    lines: lines.map(({ responsibleId, ...line }) => ({ ...line, isMine: responsibleId === actor.userId })),
    next,
    ready,
    mayWrite: roleMay(actor.role, "candidate.write"),
    mayManage: roleMay(actor.role, "group.manage"),
  };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? candidatesText.da.title },
];

export default function Candidates() {
  const { text, mine, lines, next, ready, mayWrite, mayManage } = useLoaderData<typeof loader>();
  const t = useText(candidatesText);
  const list = useText(candidateListText);
  if (!ready) return <AgreementFirst title={t.title} mayManage={mayManage} />;
  const filtered = text !== "" || mine;
  const add = mayWrite && <ButtonLink to="/kandidater/ny">{list.add}</ButtonLink>;
  return (
    <Page title={t.title} action={add}>
      {(filtered || lines.length > 0) && (
        <>
          <SearchBox label={list.searchLabel} value={text} keep={mine ? { hvis: "mine" } : {}} />
          <Whose text={text} mine={mine} />
        </>
      )}
      {lines.length > 0 && (
        <List label={t.title}>
          {lines.map((line) => (
            <ListItem
              key={line.id}
              to={`/kandidater/${line.id}`}
              title={line.calledName}
              aside={line.fullName === line.calledName ? null : line.fullName}
            >
              <span className="block">
                {line.isMine ? t.youAreResponsible : t.responsible(line.responsibleName)}
              </span>
              {line.lastContactAt ? (
                <>
                  {list.lastContact} <Time at={line.lastContactAt} />
                </>
              ) : (
                list.neverSpoken
              )}
            </ListItem>
          ))}
        </List>
      )}
      {lines.length === 0 &&
        (filtered ? (
          <Empty title={list.noneFound.title}>{list.noneFound.text}</Empty>
        ) : (
          <Empty title={list.noneYet.title}>{list.noneYet.text}</Empty>
        ))}
      <Pager next={next} />
    </Page>
  );
}

/** Everybody's candidates, or one's own. */
function Whose({ text, mine }: { text: string; mine: boolean }) {
  const list = useText(candidateListText);
  const to = (own: boolean) => {
    const query = new URLSearchParams(text ? { q: text } : {});
    if (own) query.set("hvis", "mine");
    return `?${query.toString()}`;
  };
  return (
    <FilterLinks
      label={list.whose}
      options={[
        { to: to(false), name: list.all, current: !mine },
        { to: to(true), name: list.mine, current: mine },
      ]}
    />
  );
}
