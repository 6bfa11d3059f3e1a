import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { orCopy } from "~/app/device/or-copy";
import { areasOf, listFirms, type FirmLine } from "~/app/domain/firms/list-firms.server";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { FilterLinks } from "~/app/ui/filter-links";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { SearchBox } from "~/app/ui/search-box";
import { Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.read");
  const { searchParams } = new URL(args.request.url);
  const text = searchParams.get("q") ?? "";
  const areaId = searchParams.get("omraade") ?? "";
  const [{ lines, next }, areas] = await Promise.all([
    listFirms(actor, { text, areaId, after: searchParams.get("efter") ?? "" }),
    areasOf(actor),
  ]);
  return {
    title: firmsText[actor.locale].title,
    text,
    areaId,
    lines,
    next,
    areas,
    mayWrite: roleMay(actor.role, "firm.write"),
  };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? firmsText.da.title }];

export default function Firms() {
  const { text, areaId, lines, next, areas, mayWrite } = useLoaderData<typeof loader>();
  const t = useText(firmsText);
  const filtered = text !== "" || areaId !== "";
  const add = mayWrite && <ButtonLink to="/virksomheder/ny">{t.add}</ButtonLink>;
  return (
    <Page title={t.title} action={add}>
      {(filtered || lines.length > 0) && (
        <SearchBox label={t.searchLabel} value={text} keep={areaId ? { omraade: areaId } : {}} />
      )}
      {areas.length > 0 && (filtered || lines.length > 0) && (
        <AreaFilter areas={areas} areaId={areaId} text={text} />
      )}
      {lines.length > 0 && (
        <List label={t.title}>
          {lines.map((line) => (
            <FirmListItem key={line.id} line={line} />
          ))}
        </List>
      )}
      {lines.length === 0 && filtered && <Empty title={t.noneFound.title}>{t.noneFound.text}</Empty>}
      {lines.length === 0 && !filtered && (
        <Empty
          title={t.noneYet.title}
          action={
            mayWrite && (
              <ButtonLink to="/virksomheder/indsaet" kind="secondary">
                {t.paste}
              </ButtonLink>
            )
          }
        >
          {t.noneYet.text}
        </Empty>
      )}
      <Pager next={next} />
      {mayWrite && lines.length > 0 && (
        <div className="mt-8">
          <ButtonLink to="/virksomheder/indsaet" kind="quiet">
            {t.paste}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}

function FirmListItem({ line }: { line: FirmLine }) {
  const t = useText(firmsText);
  return (
    <ListItem to={`/virksomheder/${line.id}`} title={line.name} aside={line.town}>
      {line.waiting && <Waiting {...line.waiting} who="us" />}
      {line.lastContactAt ? (
        <>
          {`${t.lastContact} `}
          <Time at={line.lastContactAt} brief />
        </>
      ) : (
        t.neverSpoken
      )}
    </ListItem>
  );
}

type AreaFilterProps = { areas: { id: string; name: string }[]; areaId: string; text: string };

/** The group's areas, one tap each; the search is kept. */
function AreaFilter({ areas, areaId, text }: AreaFilterProps) {
  const t = useText(firmsText);
  const address = (id: string) => {
    const query = new URLSearchParams({ ...(text && { q: text }), ...(id && { omraade: id }) });
    return `/virksomheder?${query.toString()}`;
  };
  return (
    <FilterLinks
      label={t.areaLabel}
      options={[{ id: "", name: t.allAreas }, ...areas].map(({ id, name }) => ({
        to: address(id),
        name,
        current: id === areaId,
      }))}
    />
  );
}
