import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { notFound } from "~/app/domain/errors.server";
import { requestId } from "~/app/domain/forms/fields.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { isProposable, proposable, propose } from "~/app/domain/own-page/proposals.server";
import { sideOf } from "~/app/i18n/side/registry";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";
import { done } from "~/app/web/flash.server";
import type { FormReply } from "~/app/web/forms.server";
import { knownFacts } from "~/app/domain/own-page/known-facts.server";
import { SideFacts, WholeError } from "./parts";
import { sideSubmit } from "./side-form.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";

export const handle = sideHandle;

const long = new Set(["skills", "transport", "wishes", "profileText"]);

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await ownPageGuard(args);
  const fact = (await knownFacts(actor)).find(({ name }) => name === args.params.field);
  if (!fact?.mayFix) notFound();
  return { page: htmlOf(actor.locale), locale: actor.locale, fact, requestId: newRequestId() };
}

/** Asks for a fact to be different; a volunteer decides. */
export async function action(args: ActionFunctionArgs) {
  const page = await ownPageGuard(args);
  const field = args.params.field ?? "";
  if (!isProposable(field)) notFound();
  const schema = z.object({ value: proposable[field], requestId: requestId().optional() });
  return sideSubmit(args.request, page, schema, async (typed) => {
    await propose(page.actor, field, typed.value, typed.requestId);
    return done("/min-side/oplysninger", { text: sideOf(page.actor.locale).words.facts.done });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.facts.fix },
];

export default function Fact() {
  const { locale, fact, requestId } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = sideOf(locale).words.facts;
  const typed = reply?.values.value;
  const field = {
    name: "value",
    label: t.should,
    help: t.shouldHelp,
    error: reply?.errors.value,
    defaultValue: typeof typed === "string" ? typed : (fact.value ?? ""),
  };
  return (
    <SidePage locale={locale} back="/min-side/oplysninger" title={t.fixTitle(t.fields[fact.name])}>
      <WholeError reply={reply} />
      <div className="mt-4">
        <SideFacts facts={[{ label: t.now, value: fact.value ? <bdi>{fact.value}</bdi> : t.none }]} />
      </div>
      <form method="post" className="side-form">
        <HiddenFields requestId={requestId} />
        {long.has(fact.name) ? (
          <Textarea {...field} rows={6} />
        ) : (
          <Field {...field} type={fact.name === "phone" ? "tel" : fact.name === "email" ? "email" : "text"} />
        )}
        <Button wide>{t.propose}</Button>
      </form>
    </SidePage>
  );
}
