import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { seenPage } from "~/app/domain/audit/seen-page.server";
import { seenText, seenWords } from "~/app/i18n/seen";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Time } from "~/app/ui/time";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const candidateId = args.params.candidateId ?? "";
  const page = await seenPage(actor, candidateId);
  return { ...page, candidateId, title: seenText[actor.locale].title(page.name) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Brobygger" }];

/** Who saw what about a candidate and when, in plain words. */
export default function SeenRoute() {
  const { title, lines, candidateId } = useLoaderData<typeof loader>();
  const t = useText(seenText);
  const locale = useLocale();
  return (
    <Page title={title} lead={t.lead} back={{ to: `/kandidater/${candidateId}` }}>
      {lines.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <List label={title}>
          {lines.map((line) => {
            const { who, what } = seenWords(line, locale);
            return (
              <ListItem key={line.id} title={who} aside={<Time at={line.at} clock brief />}>
                {what}
              </ListItem>
            );
          })}
        </List>
      )}
    </Page>
  );
}
