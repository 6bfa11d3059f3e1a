import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { personGuard } from "~/app/access/guard.server";
import { accountForm } from "~/app/domain/people/account-form.server";
import { accountOf, placesOf, type Place } from "~/app/domain/people/account.server";
import { editAccount } from "~/app/domain/people/edit-account.server";
import { organisationIdOrNull } from "~/app/domain/people/of-actor";
import { accountText } from "~/app/i18n/account";
import { lettersText } from "~/app/i18n/letters";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Empty } from "~/app/ui/empty";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Meanwhile, versionToPost } from "~/app/ui/meanwhile";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export { reloadWhenStale as shouldRevalidate } from "~/app/ui/reload-when-stale";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await personGuard(args);
  const [account, places, typed] = await Promise.all([
    accountOf(actor),
    placesOf(actor),
    typedBefore(args.request, actor.userId),
  ]);
  return {
    title: accountText[actor.locale].account.title,
    account,
    places,
    typed,
    currentId: organisationIdOrNull(actor),
    isLone: actor.kind === "lone",
    getsLetters: actor.kind === "group",
    constraints: constraintsOf(accountForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await personGuard(args);
  return submit(args.request, accountForm, actor.locale, async (details) => {
    await editAccount(actor, details);
    return done("/konto", { text: accountText[details.locale].account.saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.account.title },
];

export default function Account() {
  const page = useLoaderData<typeof loader>();
  const { title, account, places, currentId, isLone, constraints, typed } = page;
  const reply = useActionData<typeof action>();
  const text = useText(accountText);
  const t = text.account;
  const letters = useText(lettersText);
  const field = formFields({
    constraints,
    stored: { name: account.name, phone: account.phone, locale: account.locale },
    typed,
    reply,
  });
  const languages = [
    { value: "da", label: text.languages.da },
    { value: "en", label: text.languages.en },
  ];
  return (
    <Page title={title}>
      {isLone && <Empty title={t.noPlaces.title}>{t.noPlaces.text}</Empty>}
      <FormErrors errors={reply?.errors} />
      <Meanwhile
        reply={reply}
        stored={{ name: account.name, phone: account.phone }}
        labels={{ name: t.name, phone: t.phone }}
      />
      <StackForm>
        <HiddenFields version={versionToPost(reply, account.version, typed)} />
        <Field {...field("name")} label={t.name} autoComplete="name" />
        <Field
          {...field("phone")}
          label={t.phone}
          help={t.phoneHelp}
          type="tel"
          autoComplete="tel"
          optional
        />
        <Choice {...field("locale")} label={t.language} options={languages} layout="row" />
        <Button wide>{t.save}</Button>
      </StackForm>

      <Section title={t.email}>
        <p className="font-semibold wrap-anywhere">{account.email}</p>
        <p className="mt-1 text-ink-soft">{t.emailHelp}</p>
      </Section>
      {places.length > 1 && <Places places={places} currentId={currentId} />}
      {page.getsLetters && (
        <Section title={letters.title}>
          <p>{letters.lead}</p>
          <p className="mt-2">
            <Link to="/konto/mails">{letters.toPage}</Link>
          </p>
        </Section>
      )}
      <Section title={t.password}>
        <p>{account.hasPassword ? t.hasPassword : t.noPassword}</p>
        <p className="mt-2">
          <Link to="/konto/adgangskode">{account.hasPassword ? t.changePassword : t.addPassword}</Link>
        </p>
      </Section>
      <Section title={t.devices}>
        <p>{t.devicesText}</p>
        <p className="mt-2">
          <Link to="/konto/enheder">{t.showDevices}</Link>
        </p>
      </Section>
      <Form method="post" action="/log-ud" className="mt-10">
        <Button kind="secondary">{t.signOut}</Button>
      </Form>
    </Page>
  );
}

function Places({ places, currentId }: { places: Place[]; currentId: string | null }) {
  const t = useText(accountText).account;
  return (
    <Section title={t.places}>
      <List label={t.places}>
        {places.map((place) => (
          <ListItem
            key={place.organisationId}
            title={place.name}
            action={
              place.organisationId !== currentId && (
                <Form method="post" action="/konto/organisation">
                  <HiddenFields values={{ organisationId: place.organisationId }} />
                  <Button kind="secondary">{t.switchTo}</Button>
                </Form>
              )
            }
          >
            {place.organisationId === currentId ? t.here : null}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
