import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctOwnData, ownDataPage, wishOwnData } from "~/app/domain/own-data/own-data.server";
import { correctionForm, wishForm } from "~/app/domain/own-data/own-data-form.server";
import { ownDataText } from "~/app/i18n/own-data";
import { useText } from "~/app/i18n/use-text";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { submit, type FormReply } from "~/app/web/forms.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { firmHandle } from "./firm-handle";
import { InLanguage } from "./in-language";
import { LinkUnknown } from "./link-trouble";
import { OwnCorrection, OwnFacts, OwnWishes } from "./own-data-parts";

export const handle = firmHandle;
export const headers = () => secretPageHeaders;

/** Shows, and changes nothing: mail scanners follow links. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const page = await ownDataPage(params.token ?? "");
  const done = new URL(request.url).searchParams.get("sket");
  return data(
    { page, done: done === "rettet" ? ("corrected" as const) : done ? ("asked" as const) : null },
    { headers: secretPageHeaders, status: page ? 200 : 404 },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const here = `/mine-oplysninger/${encodeURIComponent(token)}`;
  const page = await ownDataPage(token);
  const back = (what = "") => redirect(here + what, { status: 303, headers: secretPageHeaders });
  // A mistyped link explains itself at its own address.
  if (!page) throw back();
  const form = await request.formData();
  if (form.has("intent")) {
    return submit(form, wishForm, page.locale, async (wish) => {
      await wishOwnData(token, wish);
      return back("?sket=bedt");
    });
  }
  return submit(form, correctionForm, page.locale, async (right) => {
    await correctOwnData(token, right);
    return back("?sket=rettet");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: ownDataText[loaded?.page?.locale ?? "da"].title },
];

export default function OwnDataRoute() {
  const { page, done } = useLoaderData<typeof loader>();
  if (!page) return <LinkUnknown />;
  return (
    <InLanguage locale={page.locale}>
      <Shown page={page} done={done} />
    </InLanguage>
  );
}

type ShownProps = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "done"> & {
  page: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["page"]>;
};

function Shown({ page, done }: ShownProps) {
  const t = useText(ownDataText);
  const reply = useActionData<FormReply>();
  return (
    <Page title={t.title} lead={page.isOwn ? t.lead(page.group) : t.notYours(page.email)}>
      {done && (
        <p role="status" className="mb-6 border-l-4 border-good px-4 py-3 font-semibold">
          {t.done[done]}
        </p>
      )}
      <FormErrors errors={reply?.errors} labels={{ name: t.name, title: t.jobTitle, phone: t.phone }} />
      <OwnFacts page={page} />
      {page.person && <OwnCorrection person={page.person} reply={reply} />}
      <OwnWishes page={page} />
    </Page>
  );
}
