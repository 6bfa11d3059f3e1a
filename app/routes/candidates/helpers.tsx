import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { helperRoles } from "~/app/domain/handovers/packet";
import { addHelper } from "~/app/domain/helpers/add-helper.server";
import { endHelper } from "~/app/domain/helpers/end-helper.server";
import { helperForm } from "~/app/domain/helpers/helper-form.server";
import { helpersPage } from "~/app/domain/helpers/helpers-page.server";
import { plainDate } from "~/app/i18n/dates";
import { casePacketText } from "~/app/i18n/case-packet";
import { sendingText } from "~/app/i18n/sending";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const [page, typed] = await Promise.all([
    helpersPage(actor, args.params.candidateId ?? ""),
    typedBefore(args.request, actor.userId),
  ]);
  return { ...page, typed, title: sendingText[actor.locale].roles.of(page.candidate.calledName) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidateId = args.params.candidateId ?? "";
  const here = `/kandidater/${candidateId}/hjaelpere`;
  const t = sendingText[actor.locale].roles;
  return submit(args.request, helperForm, actor.locale, async (form) => {
    if (form.intent === "end") {
      await endHelper(actor, candidateId, form.helperId);
      return done(here, { text: t.ended });
    }
    const { intent: _intent, ...helper } = form;
    await addHelper(actor, candidateId, helper);
    return done(here, { text: t.saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? sendingText.da.roles.title },
];

export default function Helpers() {
  const { title, candidate, helpers } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const t = useText(sendingText).roles;
  const { helper: words } = useText(casePacketText);
  return (
    <Page
      title={title}
      lead={t.lead}
      back={{ to: `/kandidater/${candidate.id}`, label: candidate.calledName }}
    >
      <ul className="mb-8 list-none">
        {helperRoles.map((role) => (
          <li key={role} className="py-1">
            {t.explain[role]}
          </li>
        ))}
      </ul>
      {helpers.length === 0 && <p className="mb-8 text-ink-soft">{t.none}</p>}
      {helpers.length > 0 && (
        <List label={t.title}>
          {helpers.map((helper) => (
            <ListItem
              key={helper.id}
              title={`${helper.name}, ${words.roles[helper.role]}`}
              aside={
                helper.isOver && (helper.overOn ? t.overSince(plainDate(helper.overOn, locale)) : t.over)
              }
              action={
                helper.isOver ? undefined : (
                  <Form method="post">
                    <HiddenFields values={{ intent: "end", helperId: helper.id }} />
                    <Button kind="quiet">
                      {t.end}
                      <span className="sr-only"> ({helper.name})</span>
                    </Button>
                  </Form>
                )
              }
            >
              <span className="block">
                {words.document(
                  helper.document,
                  helper.signedBy,
                  plainDate(helper.signedOn, locale),
                  helper.keptWhere,
                )}
              </span>
              {!helper.isOver &&
                (helper.validTo ? words.until(plainDate(helper.validTo, locale)) : words.noEnd)}
            </ListItem>
          ))}
        </List>
      )}
      <AddHelper reply={reply} />
    </Page>
  );
}

function AddHelper({ reply }: { reply: ReturnType<typeof useActionData<typeof action>> }) {
  const { requestId, typed } = useLoaderData<typeof loader>();
  const t = useText(sendingText).roles;
  const { roles } = useText(casePacketText).helper;
  const needed = { required: true };
  const constraints = {
    ...{
      role: needed,
      name: needed,
      document: needed,
      signedBy: needed,
      signedOn: needed,
      keptWhere: needed,
    },
  };
  const field = formFields({ constraints, typed, reply });
  const kept = reply?.values ?? typed;
  return (
    <Section title={t.add}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} values={{ intent: "add" }} />
        <Choice
          {...field("role")}
          label={t.role}
          options={helperRoles.map((role) => ({ value: role, label: roles[role] }))}
        />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Field {...field("phone")} label={t.phone} type="tel" autoComplete="off" optional />
        <Field {...field("document")} label={t.document} help={t.documentHelp} />
        <Field {...field("signedBy")} label={t.signedBy} />
        <Field {...field("signedOn")} label={t.signedOn} type="date" size="short" />
        <Field {...field("keptWhere")} label={t.keptWhere} help={t.keptWhereHelp} />
        <Field
          {...field("validTo")}
          label={t.validTo}
          help={t.validToHelp}
          type="date"
          size="short"
          optional
        />
        <Button wide>{t.save}</Button>
      </StackForm>
    </Section>
  );
}
