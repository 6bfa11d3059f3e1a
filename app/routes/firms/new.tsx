import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { groupGuard } from "~/app/access/guard.server";
import { orCopy } from "~/app/device/or-copy";
import { orOutbox } from "~/app/device/or-outbox";
import { Refused } from "~/app/domain/errors.server";
import { addFirm } from "~/app/domain/firms/add-firm.server";
import { newFirmForm } from "~/app/domain/firms/firm-form.server";
import { firmChoices } from "~/app/domain/firms/firm-forms.server";
import { similarFirms, type SimilarFirm } from "~/app/domain/firms/similar-firms.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { firmsText } from "~/app/i18n/firms";
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
import { submit, type FormReply } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { MoreFields } from "./more-fields";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const [choices, typed] = await Promise.all([firmChoices(actor), typedBefore(args.request, actor.userId)]);
  return {
    title: firmsText[actor.locale].form.newTitle,
    constraints: constraintsOf(newFirmForm),
    requestId: newRequestId(),
    choices,
    typed,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  let similar: SimilarFirm[] = [];
  const answer = await submit(args.request, newFirmForm, actor.locale, async ({ addAnyway, ...firm }) => {
    if (!addAnyway) similar = await similarFirms(actor, firm);
    if (similar.length > 0) throw new Refused("similarFirm", "name");
    const { id } = await addFirm(actor, firm);
    return done(`/virksomheder/${id}`, { text: firmsText[actor.locale].done.added(firm.name) });
  });
  if (answer instanceof Response) return answer;
  // A warning is no error: nothing is marked as wrong.
  const errors = similar.length > 0 ? {} : answer.data.errors;
  return data({ ...answer.data, errors, similar }, answer.init ?? {});
}

export const clientLoader = orCopy;
export const clientAction = orOutbox("firm");
export { stayWithReply as shouldRevalidate } from "~/app/device/stay-with-reply";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? firmsText.da.form.newTitle },
];

const shownFirst = ["name", "town", "contactName", "phone"];

export default function NewFirm() {
  const { constraints, requestId, choices, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply & { similar: SimilarFirm[] }>();
  const t = useText(firmsText).form;
  const stored = { municipalityCode: choices.ownMunicipality };
  const field = formFields({ constraints, stored, typed, reply });
  const similar = reply?.similar ?? [];
  const kept = reply?.values ?? typed;
  const moreWrong = Object.keys(reply?.errors ?? {}).some((name) => !shownFirst.includes(name));
  return (
    <Page title={t.newTitle} back={{ to: "/virksomheder" }}>
      <FormErrors errors={reply?.errors} />
      {similar.length > 0 && <Similar firms={similar} />}
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Field {...field("town")} label={t.town} autoComplete="off" optional />
        <Field {...field("contactName")} label={t.contactName} autoComplete="off" optional />
        <Field {...field("phone")} label={t.phone} type="tel" autoComplete="off" optional />
        <Fold title={t.more} open={moreWrong}>
          <Field {...field("contactEmail")} label={t.contactEmail} type="email" autoComplete="off" />
          <Field {...field("contactTitle")} label={t.contactTitle} autoComplete="off" />
          <Field {...field("source")} label={t.source} help={t.sourceHelp} />
          <MoreFields field={field} choices={choices} />
        </Fold>
        {similar.length > 0 ? (
          <Button name="addAnyway" value="on" wide>
            {t.addAnyway}
          </Button>
        ) : (
          <Button wide>{t.save}</Button>
        )}
      </StackForm>
    </Page>
  );
}

/** A warning, not a wall: the firms that this one may repeat, and the way on. */
function Similar({ firms }: { firms: SimilarFirm[] }) {
  const t = useText(firmsText).form;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [firms]);
  return (
    <section
      ref={box}
      role="alert"
      tabIndex={-1}
      autoFocus
      className="mb-6 max-w-read border-l-4 border-bridge bg-sheet px-4 py-3"
    >
      <h2 className="text-base">{t.similarTitle}</h2>
      <p className="mt-1">{t.similarText}</p>
      <ul className="mt-1">
        {firms.map((firm) => (
          <li key={firm.id}>
            <Link
              to={`/virksomheder/${firm.id}`}
              className="inline-flex min-h-tap items-center text-bridge underline"
            >
              {firm.town ? `${firm.name}, ${firm.town}` : firm.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
