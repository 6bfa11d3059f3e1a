import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { candidateCopyPage } from "~/app/domain/data-copy/copy-page.server";
import { endWithholding, withhold, withholdForm } from "~/app/domain/data-copy/withheld.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { done } from "~/app/web/flash.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { GetCopy } from "./get-copy";
import { NoteToHand, WithheldLine } from "./notes-to-hand";

const endForm = z.object({ end: z.uuid() });

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const candidateId = args.params.candidateId ?? "";
  const page = await candidateCopyPage(actor, candidateId);
  return {
    ...{ page, candidateId, title: dataText[actor.locale].copy.title(page.name) },
    requestIds: page.notes.map(newRequestId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const candidateId = args.params.candidateId ?? "";
  const here = `/kandidater/${candidateId}/indsigt`;
  const t = dataText[actor.locale].copy;
  const form = await args.request.formData();
  if (form.has("end")) {
    return submit(form, endForm, actor.locale, async ({ end }) => {
      await endWithholding(actor, candidateId, end);
      return done(here, { text: t.ended });
    });
  }
  return submit(form, withholdForm, actor.locale, async (passage) => {
    await withhold(actor, candidateId, passage);
    return done(here, { text: t.done });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? dataText.da.title }];

/** A copy of everything about a candidate: what may be withheld of it, and the file itself. */
export default function CopyCandidate() {
  const { page, candidateId, title, requestIds } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(dataText).copy;
  return (
    <Page title={title} lead={t.lead} back={{ to: `/kandidater/${candidateId}` }}>
      <FormErrors errors={reply?.errors} />
      <GetCopy from={`/kandidater/${candidateId}/indsigt/fil`} />
      {page.withheld.length > 0 && (
        <Section title={t.withheld}>
          <ul className="list-none">
            {page.withheld.map((passage) => (
              <WithheldLine key={passage.id} passage={passage} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.notes}>
        <p className="mb-4">{page.notes.length === 0 ? t.noNotes : t.notesText}</p>
        {page.notes.map((note, nth) => (
          <NoteToHand
            key={note.contactId}
            note={note}
            requestId={requestIds[nth] ?? ""}
            reply={reply?.values.contactId === note.contactId ? reply : undefined}
          />
        ))}
      </Section>
    </Page>
  );
}
