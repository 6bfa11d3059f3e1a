import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { demoGuard } from "~/app/access/demo-guard.server";
import { demoPeople, type DemoPerson } from "~/app/domain/demo/demo-people.server";
import { notFound } from "~/app/domain/errors.server";
import { demoText } from "~/app/i18n/demo";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { localeOf } from "~/app/web/page-context.server";
import { endSession, startSession } from "~/app/web/session.server";

export async function loader(args: LoaderFunctionArgs) {
  demoGuard();
  return { title: demoText[await localeOf(args)].title, people: await demoPeople() };
}

/** Signs in as the one who was chosen; a session that this browser had ends. */
export async function action({ request }: ActionFunctionArgs) {
  demoGuard();
  const form = await request.formData();
  const [userId, organisationId] = [form.get("userId"), form.get("organisationId") || null];
  const person = (await demoPeople()).find(
    (one) => one.userId === userId && (one.organisation?.id ?? null) === organisationId,
  );
  if (!person) return notFound();
  await endSession(request);
  const cookie = await startSession(person.userId, {
    ownDevice: false,
    device: "Demo",
    organisationId: person.organisation?.id ?? null,
  });
  return redirect("/", { status: 303, headers: { "Set-Cookie": cookie } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? demoText.da.title }];

export const handle = { plain: true };

function byOrganisation(people: DemoPerson[]): { name: string | null; people: DemoPerson[] }[] {
  const found = new Map<string, { name: string | null; people: DemoPerson[] }>();
  for (const person of people) {
    const key = person.organisation?.id ?? "";
    const group = found.get(key) ?? { name: person.organisation?.name ?? null, people: [] };
    group.people.push(person);
    found.set(key, group);
  }
  return [...found.values()];
}

export default function Demo() {
  const { title, people } = useLoaderData<typeof loader>();
  const t = useText(demoText);
  return (
    <Page title={title} lead={t.lead} action={<ButtonLink to="/demo/posthus">{t.toPostOffice}</ButtonLink>}>
      {people.length === 0 && <Empty title={t.nobody.title}>{t.nobody.text}</Empty>}
      {byOrganisation(people).map((group) => (
        <Section key={group.people[0]?.userId} title={group.name ?? t.operators}>
          <List label={group.name ?? t.operators}>
            {group.people.map(({ userId, name, role, organisation }) => (
              <ListItem
                key={userId}
                title={name}
                action={
                  <Form method="post" reloadDocument className="pb-3.5">
                    <HiddenFields values={{ userId, organisationId: organisation?.id ?? "" }} />
                    <Button kind="secondary">{t.signInAs(name)}</Button>
                  </Form>
                }
              >
                {t.roles[role]}
              </ListItem>
            ))}
          </List>
        </Section>
      ))}
    </Page>
  );
}
