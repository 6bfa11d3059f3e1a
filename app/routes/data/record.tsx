import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { recordPage } from "~/app/domain/privacy/record-page.server";
import { processingText } from "~/app/i18n/processing";
import { retentionText } from "~/app/i18n/retention";
import { useText } from "~/app/i18n/use-text";
import { Facts } from "~/app/ui/facts";
import { Fold } from "~/app/ui/fold";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return { ...(await recordPage(actor)), title: processingText[actor.locale].title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? processingText.da.title },
];

/** The group's record of processing activities, as the schema and the group's choices make it. */
export default function RecordOfProcessing() {
  const { title, controller, group, processings } = useLoaderData<typeof loader>();
  const t = useText(processingText);
  const kept = useText(retentionText);
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe/data" }}>
      <Section title={t.controller}>
        {!controller && <p className="mb-2">{t.missing}</p>}
        <Facts
          facts={[
            { label: t.controller, value: controller && [controller.name, controller.cvr].filter(Boolean).join(", ") },
            { label: t.email, value: controller && controller.email },
            { label: t.processor, value: t.processorText },
            { label: t.transfer, value: t.transferText },
            { label: t.security, value: t.securityText },
          ]}
        />
      </Section>
      <Section title={t.areas}>
        <div className="unfold">
        {processings.map((one) => {
          const words = t.items[one.processing];
          const lengths = one.ends.map(({ kind, days }) => `${kept.kinds[kind].title}: ${kept.days(days)}`);
          return (
            <Fold key={one.processing} title={words.title}>
              <Facts
                facts={[
                  { label: t.whose, value: words.whose },
                  { label: t.what, value: sentence(one.kinds.map((kind) => t.kinds[kind])) },
                  { label: t.why, value: words.why },
                  { label: t.ground, value: words.ground },
                  { label: t.receivers, value: words.receivers },
                  { label: t.howLong, value: lengths.length === 0 ? t.untilErased : lengths.join(". ") },
                ]}
              />
            </Fold>
          );
        })}
        </div>
      </Section>
      <p className="mt-6 text-ink-soft">{group}</p>
    </Page>
  );
}

const sentence = (words: string[]) => {
  const all = words.join(", ");
  return all.charAt(0).toUpperCase() + all.slice(1);
};
