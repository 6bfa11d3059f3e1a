import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { groupPage, type AcceptedAgreement } from "~/app/domain/organisations/group-page.server";
import { answeringText } from "~/app/i18n/answering";
import { dataText } from "~/app/i18n/data";
import { groupText } from "~/app/i18n/group";
import { mailInText } from "~/app/i18n/mail-in";
import { quietText } from "~/app/i18n/quiet";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { List, ListItem } from "~/app/ui/list";
import { MailAddress } from "~/app/ui/mail-address";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.read");
  return { ...(await groupPage(actor)), mayManage: roleMay(actor.role, "group.manage") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.group.name ?? groupText.da.title },
];

export default function Group() {
  const { group, agreement, areas, mayManage } = useLoaderData<typeof loader>();
  const t = useText(groupText);
  const answering = useText(answeringText);
  const quiet = useText(quietText).settings;
  const mailIn = useText(mailInText);
  const data = useText(dataText);
  return (
    <Page
      title={group.name}
      back={{ to: "/mere" }}
      action={
        mayManage && (
          <ButtonLink to="/gruppe/rediger" kind="secondary">
            {t.edit}
          </ButtonLink>
        )
      }
    >
      <Facts
        facts={[
          { label: t.municipality, value: group.municipality },
          { label: t.mailAddress, value: group.mailAddress && <MailAddress address={group.mailAddress} /> },
          { label: t.phone, value: group.phone },
          { label: t.agreement.controller, value: group.controllerName },
        ]}
      />
      <Agreement agreement={agreement} mayManage={mayManage} />
      <Section title={t.toAreas} aside={mayManage && <Link to="/gruppe/omraader">{t.edit}</Link>}>
        <p className={areas.length === 0 ? "text-ink-soft" : undefined}>
          {areas.length === 0 ? t.noAreas : areas.map(({ name }) => name).join(", ")}
        </p>
      </Section>
      <Section title={t.title}>
        <List label={t.title}>
          <ListItem to="/gruppe/svartid" title={answering.title}>
            {answering.toPage}
          </ListItem>
          <ListItem to="/gruppe/opfoelgning" title={quiet.title}>
            {quiet.toPage}
          </ListItem>
          <ListItem to="/gruppe/frivillige" title={t.toMembers}>
            {t.toMembersText}
          </ListItem>
          {mayManage && (
            <>
              <ListItem to="/gruppe/skabeloner" title={t.toTemplates}>
                {t.toTemplatesText}
              </ListItem>
              <ListItem to="/gruppe/mail-ind" title={mailIn.title}>
                {mailIn.toPage}
              </ListItem>
              <ListItem to="/gruppe/data" title={data.title}>
                {data.lead}
              </ListItem>
              <ListItem to="/gruppe/jobcentre" title={t.toLinks}>
                {t.toLinksText}
              </ListItem>
            </>
          )}
          <ListItem to={`/privatliv/${group.id}`} title={t.toPrivacy}>
            {t.toPrivacyText}
          </ListItem>
        </List>
      </Section>
    </Page>
  );
}

function Agreement({ agreement, mayManage }: { agreement: AcceptedAgreement | null; mayManage: boolean }) {
  const t = useText(groupText).agreement;
  if (!agreement) {
    return (
      <Section title={t.title}>
        <p className="mb-4">
          {t.missing} {!mayManage && t.askCoordinator}
        </p>
        {mayManage && <ButtonLink to="/gruppe/aftale">{t.make}</ButtonLink>}
      </Section>
    );
  }
  return (
    <Section title={t.title} aside={mayManage && <Link to="/gruppe/aftale">{t.show}</Link>}>
      <p>
        {t.accepted(agreement.acceptedBy)} <Time at={agreement.acceptedAt} />.{" "}
        {t.version(agreement.textVersion)}.
      </p>
      {!agreement.current && <p className="mt-2 font-semibold">{t.outdated}</p>}
    </Section>
  );
}
