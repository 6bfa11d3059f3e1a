import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { demoGuard } from "~/app/access/demo-guard.server";
import { demoText } from "~/app/i18n/demo";
import { useText } from "~/app/i18n/use-text";
import { config } from "~/app/server/config.server";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Time } from "~/app/ui/time";
import { localeOf } from "~/app/web/page-context.server";
import { listMails } from "~/emails/intake/post-office.server";

export async function loader(args: LoaderFunctionArgs) {
  demoGuard();
  const mails = await listMails(config().postOfficeDir);
  return {
    title: demoText[await localeOf(args)].postOffice.title,
    mails: mails.map(({ id, envelopeTo, subject, receivedAt, from }) => ({
      ...{ id, subject, receivedAt },
      to: envelopeTo.join(", "),
      from: from?.name ?? "",
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? demoText.da.postOffice.title },
];

export const handle = { plain: true };

export default function PostOffice() {
  const { title, mails } = useLoaderData<typeof loader>();
  const t = useText(demoText).postOffice;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/demo" }}>
      {mails.length === 0 && <Empty title={t.empty.title}>{t.empty.text}</Empty>}
      <List label={title}>
        {mails.map((mail) => (
          <ListItem
            key={mail.id}
            to={`/demo/posthus/${mail.id}`}
            title={mail.subject || t.noSubject}
            aside={<Time at={mail.receivedAt} clock />}
          >
            {t.to(mail.to)}
          </ListItem>
        ))}
      </List>
    </Page>
  );
}
