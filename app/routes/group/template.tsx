import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import type { Wording } from "~/app/domain/organisations/default-templates";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { notFound } from "~/app/domain/errors.server";
import { enquiryTemplate } from "~/app/domain/organisations/enquiry-template.server";
import { previewTemplate } from "~/app/domain/organisations/preview-template.server";
import { resetTemplate, saveTemplate } from "~/app/domain/organisations/save-template.server";
import { templateForm, templateIntent } from "~/app/domain/organisations/template-form.server";
import { placeholders } from "~/app/domain/rules/placeholders";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { isLocale, type Locale } from "~/app/i18n/words";
import { Button } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Meanwhile, versionToPost } from "~/app/ui/meanwhile";
import { Page } from "~/app/ui/page";
import { Quote } from "~/app/ui/quote";
import { Section } from "~/app/ui/section";
import { Textarea } from "~/app/ui/textarea";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

const typedTexts = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"));

/** The template that the address names. @throws 404 */
function templateLocale(params: LoaderFunctionArgs["params"]): Locale {
  return params.kind === "henvendelse" && isLocale(params.locale) ? params.locale : notFound();
}

export { reloadWhenStale as shouldRevalidate } from "~/app/ui/reload-when-stale";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const locale = templateLocale(args.params);
  const t = groupText[actor.locale].templates;
  const [template, typed] = await Promise.all([
    enquiryTemplate(actor.groupId, locale),
    typedBefore(args.request, actor.userId),
  ]);
  return {
    title: t.editTitle(t.languages[locale].toLowerCase()),
    template,
    typed,
    templateLocale: locale,
    placeholders: [...placeholders],
    constraints: constraintsOf(templateForm),
    requestId: newRequestId(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const locale = templateLocale(args.params);
  const t = groupText[actor.locale].templates;
  const form = await args.request.formData();
  const intent = templateIntent(form);
  if (intent === "reset") {
    await resetTemplate(actor, locale);
    return done("/gruppe/skabeloner", { text: t.resetDone });
  }
  const shown: { preview: Wording | null } = { preview: null };
  const answer = await submit(form, templateForm, actor.locale, async (wording) => {
    if (intent === "save") {
      await saveTemplate(actor, locale, wording);
      return done("/gruppe/skabeloner", { text: t.saved });
    }
    const { kontakt, virksomhed, by, phone, met } = groupText[locale].templates.example;
    const example = { kontakt, virksomhed, by, "min telefon": phone, "hvor vi mødtes": met };
    shown.preview = await previewTemplate(actor, wording, example);
    return new Response(null);
  });
  if (shown.preview) {
    return data({ values: typedTexts(form), errors: {}, ...shown });
  }
  return answer instanceof Response ? answer : data({ ...answer.data, ...shown }, answer.init ?? {});
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.templates.title },
];

export default function Template() {
  const {
    title,
    template,
    typed,
    templateLocale: lang,
    placeholders: known,
    constraints,
    requestId,
  } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(groupText).templates;
  const stored = { subject: template.subject, body: template.body };
  const field = formFields({ constraints, stored, typed, reply });
  return (
    <Page title={title} back={{ to: "/gruppe/skabeloner" }}>
      <FormErrors errors={reply?.errors} />
      <Meanwhile reply={reply} stored={stored} labels={{ subject: t.subject, body: t.body }} />
      {reply?.preview && <Preview wording={reply.preview} />}
      <StackForm>
        <HiddenFields
          requestId={String((reply?.values ?? typed)?.requestId ?? requestId)}
          version={template.version === null ? undefined : versionToPost(reply, template.version, typed)}
        />
        <Field {...field("subject")} label={t.subject} autoComplete="off" />
        <Textarea {...field("body")} label={t.body} help={t.bodyHelp} rows={18} lang={lang} />
        <div>
          <p className="font-semibold">{t.placeholders}</p>
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {known.map((name) => (
              <code key={name}>{`{{${name}}}`}</code>
            ))}
          </p>
        </div>
        <ButtonRow>
          <Button name="intent" value="save">
            {t.save}
          </Button>
          <Button kind="secondary" name="intent" value="preview">
            {t.preview}
          </Button>
        </ButtonRow>
      </StackForm>
      {template.version !== null && (
        <Form method="post" className="mt-8">
          <Button kind="quiet" name="intent" value="reset">
            {t.reset}
          </Button>
        </Form>
      )}
    </Page>
  );
}

function Preview({ wording }: { wording: Wording }) {
  const t = useText(groupText).templates;
  return (
    <div className="mb-10">
      <Section title={t.previewTitle}>
        <p className="mb-2 font-semibold">{wording.subject}</p>
        <Quote text={wording.body} />
      </Section>
    </div>
  );
}
