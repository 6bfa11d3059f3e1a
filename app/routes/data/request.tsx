import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { closeRequest, closeRequestForm, requestToHandle } from "~/app/domain/data-requests/handle.server";
import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Facts } from "~/app/ui/facts";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Textarea } from "~/app/ui/textarea";
import { Day, Time } from "~/app/ui/time";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const request = await requestToHandle(actor, args.params.dataRequestId ?? "");
  const t = dataText[actor.locale].requests;
  const name = request.candidateName ?? request.contactName ?? t.whose[request.subjectKind];
  return {
    request,
    constraints: constraintsOf(closeRequestForm),
    title: `${name} ${t.kinds[request.kind]}`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return submit(args.request, closeRequestForm, actor.locale, async (how) => {
    await closeRequest(actor, args.params.dataRequestId ?? "", how);
    return done("/gruppe/anmodninger", { text: dataText[actor.locale].requests.saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? dataText.da.title }];

const pages = { access: "indsigt", erasure: "slet-for-altid", objection: "slet-for-altid", correction: "" };

/** One request: what is asked, until when, where it is done, and how it was answered. */
export default function Request() {
  const { request, constraints, title } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(dataText).requests;
  const field = formFields({ constraints, reply });
  const of =
    request.subjectKind === "candidate"
      ? `/kandidater/${request.candidateId}`
      : `/virksomheder/${request.firmId}/kontaktpersoner/${request.firmContactId}`;
  const correction = request.subjectKind === "candidate" ? `${of}/rediger` : of;
  const isOpen = request.state === "open";
  const facts = [
    { label: t.asked, value: <Time at={request.askedAt} /> },
    { label: t.due, value: <Day date={request.dueOn} /> },
    { label: t.states[request.state], value: isOpen ? t.left(request.daysLeft) : request.closedNote },
  ];
  return (
    <Page title={title} back={{ to: "/gruppe/anmodninger" }}>
      <FormErrors errors={reply?.errors} />
      <Facts facts={facts} />
      {isOpen && (
        <>
          <div className="mt-6">
            <ButtonLink to={request.kind === "correction" ? correction : `${of}/${pages[request.kind]}`}>
              {t.doIt[request.kind]}
            </ButtonLink>
          </div>
          <Section title={t.close}>
            <StackForm>
              <HiddenFields version={request.version} />
              <Choice
                {...field("outcome")}
                label={t.outcome}
                options={(["done", "refused"] as const).map((value) => ({ value, label: t.outcomes[value] }))}
              />
              <Textarea {...field("note")} label={t.note} help={t.noteHelp} rows={3} optional />
              <Button kind="secondary">{t.save}</Button>
            </StackForm>
          </Section>
        </>
      )}
    </Page>
  );
}
