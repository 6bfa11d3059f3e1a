import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { copyFirst } from "~/app/device/copy-first";
import { orOutbox } from "~/app/device/or-outbox";
import { contactSchema } from "~/app/domain/contacts/contact-form.server";
import { findParticipants, namedParticipants } from "~/app/domain/contacts/find-participants.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { participantsOfForm } from "~/app/domain/contacts/participants-of-form.server";
import { recentOf } from "~/app/domain/contacts/recent.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { membersOf } from "~/app/domain/people/members.server";
import { today } from "~/app/domain/rules/plain-date";
import { contactsText } from "~/app/i18n/contacts";
import { contactFormText } from "~/app/i18n/contact-form";
import { longPlainDate } from "~/app/i18n/dates";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { DefaultButton } from "./default-button";
import { FollowUpField } from "./follow-up-field";
import { LayersField } from "./layers-field";
import { ParticipantsField } from "./participants-field";
import { searchOf, sentForMore, withParticipants } from "./participants.server";
import { KindField, OthersFields, ReachedField } from "./told-fields";
import { allOf } from "./all-of";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const { searchParams } = new URL(args.request.url);
  const typed = await typedBefore(args.request, actor.userId);
  const search = searchOf(searchParams);
  const named = ["firm", "person", "candidate"].flatMap((kind) =>
    searchParams.getAll(kind).map((id) => `${kind}:${id}`),
  );
  const [recent, chosen, found, members] = await Promise.all([
    recentOf(actor),
    namedParticipants(actor, [...named, ...allOf(typed?.with)]),
    search ? findParticipants(actor, search) : null,
    membersOf(actor),
  ]);
  return {
    title: contactFormText[actor.locale].newTitle,
    constraints: constraintsOf(contactSchema),
    requestId: newRequestId(),
    me: actor.userId,
    today: today(),
    members: members.map(({ userId, name }) => ({ userId, name })),
    ticked: chosen.map(({ ref }) => ref),
    chosen,
    cameFrom: chosen.find(({ ref }) => ref === named[0]) ?? null,
    recent,
    search,
    found,
    typed,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const form = await args.request.formData();
  const more = sentForMore(form);
  if (more) return withParticipants(actor, form, more);
  const answer = await submit(
    form,
    contactSchema,
    actor.locale,
    async ({ with: refs, whoElse, ...contact }) => {
      const participants = await participantsOfForm(actor, refs, whoElse);
      const { id } = await logContact(actor, { ...contact, participants });
      const t = contactsText[actor.locale];
      const day = contact.followUp && longPlainDate(contact.followUp.dueOn, actor.locale);
      return done(`/kontakter/${id}`, {
        text: [t.done.logged(t.kinds[contact.kind]), day && t.done.followUpOn(day)].filter(Boolean).join(" "),
        undo: { action: `/kontakter/${id}/sletning`, values: {} },
      });
    },
  );
  if (answer instanceof Response) return answer;
  return data(await withParticipants(actor, form, answer.data), answer.init ?? {});
}

export const clientLoader = copyFirst;
export const clientAction = orOutbox("contact");
export { stayWithReply as shouldRevalidate } from "~/app/device/stay-with-reply";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? contactFormText.da.newTitle },
];

/** The page of the firm or the candidate that the contact is logged from, or the home page. */
function backTo(from: { ref: string; name: string } | null) {
  const [kind, id = ""] = from?.ref.split(":") ?? [];
  if (from && kind === "firm") return { to: `/virksomheder/${id}`, label: from.name };
  if (from && kind === "candidate") return { to: `/kandidater/${id}`, label: from.name };
  return { to: "/" };
}

export default function NewContact() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(contactFormText);
  const { constraints, typed, recent } = page;
  const stored = { reached: "talked", followUp: "none", followUpBy: page.me };
  const field = formFields({ constraints, stored, typed, reply });
  const kept = reply?.values ?? typed;
  return (
    <Page title={t.newTitle} back={backTo(page.cameFrom)}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <DefaultButton />
        <HiddenFields
          requestId={String(kept?.requestId ?? page.requestId)}
          values={recent.usual ? { usual: recent.usual } : {}}
        />
        <LayersField field={field} begin={!reply} />
        <ParticipantsField
          options={[...page.chosen, ...(reply?.chosen ?? []), ...recent.options]}
          ticked={kept ? allOf(kept.with) : page.ticked}
          found={reply?.found ?? page.found}
          search={String(kept?.soeg ?? page.search)}
          error={field("with").error}
        />
        <KindField field={field} kinds={recent.kinds} usual={recent.usual} />
        <ReachedField field={field} />
        <FollowUpField field={field} today={page.today} me={page.me} members={page.members} />
        <div>
          <OthersFields field={field} />
          <Fold title={t.whenNow} open={Boolean(field("at").defaultValue ?? field("at").error)}>
            <Field {...field("at")} label={t.when} help={t.whenHelp} type="datetime-local" size="short" />
          </Fold>
        </div>
        <div className="save-bar">
          <Button wide>{t.save}</Button>
        </div>
      </StackForm>
    </Page>
  );
}
