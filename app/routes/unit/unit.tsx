import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unitGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { mailsNotReaching } from "~/app/domain/mail/outbox/mails-not-reaching.server";
import { editUnit } from "~/app/domain/organisations/edit-unit.server";
import { unitForm } from "~/app/domain/organisations/unit-form.server";
import { unitPage } from "~/app/domain/organisations/unit-page.server";
import { unitSettingsText } from "~/app/i18n/unit-settings";
import { secondFactorText } from "~/app/i18n/second-factor";
import { unitAgreementText } from "~/app/i18n/unit-agreement";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { Facts } from "~/app/ui/facts";
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
import { NotReached } from "./not-reached";

export { reloadWhenStale as shouldRevalidate } from "~/app/ui/reload-when-stale";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "unit.read");
  const [unit, typed, notReached] = await Promise.all([
    unitPage(actor),
    typedBefore(args.request, actor.userId),
    mailsNotReaching(actor),
  ]);
  return {
    ...{ unit, typed, notReached },
    mayManage: roleMay(actor.role, "unit.manage"),
    constraints: constraintsOf(unitForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "unit.manage");
  return submit(args.request, unitForm, actor.locale, async (details) => {
    await editUnit(actor, details);
    return done("/enhed", { text: unitSettingsText[actor.locale].unit.saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.unit.name ?? unitSettingsText.da.unit.title },
];

export default function Unit() {
  const { unit, notReached, mayManage } = useLoaderData<typeof loader>();
  const t = useText(unitSettingsText).unit;
  const agreement = useText(unitAgreementText);
  const { leave } = useText(unitDeskText);
  const codes = useText(secondFactorText);
  const places = [
    { to: "/enhed/medarbejdere", title: t.toMembers, text: t.toMembersText },
    { to: "/enhed/grupper", title: t.toLinks, text: t.toLinksText },
    { to: "/enhed/aftale", title: agreement.inUnit, text: agreement.inUnitText },
    { to: "/konto/to-trin", title: codes.account, text: codes.accountText },
    ...(mayManage ? [{ to: "/enhed/farvel", title: leave.link, text: leave.linkText }] : []),
  ];
  return (
    <Page title={unit.name} lead={t.lead} back={{ to: "/mere" }}>
      <NotReached mails={notReached} />
      {mayManage ? (
        <UnitForm />
      ) : (
        <Facts
          facts={[
            { label: t.label, value: unit.label ?? t.standardLabel },
            { label: t.municipality, value: unit.municipality },
            { label: t.email, value: unit.email },
            { label: t.phone, value: unit.phone },
          ]}
        />
      )}
      <Section title={t.more}>
        <List label={t.more}>
          {places.map(({ to, title, text }) => (
            <ListItem key={to} to={to} title={title}>
              {text}
            </ListItem>
          ))}
        </List>
      </Section>
    </Page>
  );
}

function UnitForm() {
  const { unit, typed, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(unitSettingsText).unit;
  const codes = useText(secondFactorText);
  const kept = reply?.values ?? typed;
  const { name, label, email, phone } = unit;
  const field = formFields({ constraints, stored: { name, label, email, phone }, typed, reply });
  return (
    <div className="mb-10">
      <FormErrors errors={reply?.errors} />
      <Meanwhile
        reply={reply}
        stored={{ name, label, email, phone }}
        labels={{ name: t.name, label: t.label, email: t.email, phone: t.phone }}
      />
      <StackForm>
        <HiddenFields version={versionToPost(reply, unit.version, typed)} />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Field
          {...field("label")}
          label={t.label}
          help={t.labelHelp}
          placeholder={t.standardLabel}
          autoComplete="off"
          optional
        />
        <Field {...field("email")} label={t.email} help={t.emailHelp} type="email" autoComplete="off" />
        <Field {...field("phone")} label={t.phone} type="tel" autoComplete="off" optional />
        <Checkbox
          name="needsSecondFactor"
          label={codes.unitLabel}
          help={codes.unitHelp}
          defaultChecked={kept ? kept.needsSecondFactor === "on" : unit.needsSecondFactor}
        />
        <Button wide>{t.save}</Button>
      </StackForm>
    </div>
  );
}
