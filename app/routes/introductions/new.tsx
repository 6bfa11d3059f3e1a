import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { introduce, introduceSchema } from "~/app/domain/introductions/introduce.server";
import { introducible } from "~/app/domain/introductions/introducible.server";
import { introductionsText } from "~/app/i18n/introductions";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Empty } from "~/app/ui/empty";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { SearchBox } from "~/app/ui/search-box";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  const query = new URL(args.request.url).searchParams.get("q") ?? "";
  const [page, typed] = await Promise.all([
    introducible(actor, enquiryId, query),
    typedBefore(args.request, actor.userId),
  ]);
  return { title: introductionsText[actor.locale].new.title(page.firm.name), enquiryId, query, page, typed };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  const t = introductionsText[actor.locale].done;
  return submit(args.request, introduceSchema, actor.locale, async (people) => {
    const { ids } = await introduce(actor, enquiryId, people);
    const [only, ...others] = ids;
    const to = only && others.length === 0 ? `/formidlinger/${only}` : `/henvendelser/${enquiryId}`;
    return done(to, ids.length > 0 ? { text: t.introduced(ids.length) } : undefined);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? introductionsText.da.new.choose },
];

export default function Introduce() {
  const { title, enquiryId, query, page, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(introductionsText);
  const t = text.new;
  const kept = reply?.values ?? typed;
  return (
    <Page
      title={title}
      lead={page.ended ? t.ended : t.lead}
      back={{ to: `/henvendelser/${enquiryId}`, label: text.page.toEnquiry }}
    >
      <SearchBox label={t.search} value={query} />
      <FormErrors errors={reply?.errors} />
      {page.candidates.length === 0 ? (
        <Empty title={t.none} action={<ButtonLink to="/kandidater">{t.toCandidates}</ButtonLink>}>
          {t.noneText}
        </Empty>
      ) : (
        <StackForm className="mt-6">
          <HiddenFields requestId={String(kept?.requestId ?? page.requestId)} />
          <Choice
            name="candidateIds"
            label={t.choose}
            multiple
            defaultValue={kept?.candidateIds}
            error={reply?.errors.candidateIds}
            options={page.candidates.map((candidate) => ({
              value: candidate.id,
              label: candidate.calledName,
              help: mayWords(t.may, candidate),
            }))}
          />
          {page.more && <p className="text-ink-soft">{t.more}</p>}
          <Button wide>{t.add}</Button>
        </StackForm>
      )}
      <MissingConsents firmId={page.firm.id} candidates={page.candidates} />
    </Page>
  );
}

type Candidate = { id: string; calledName: string; mayProfile: boolean; mayIdentity: boolean };

function mayWords(may: (typeof introductionsText)["da"]["new"]["may"], candidate: Candidate): string {
  const words = [candidate.mayIdentity && may.identity, candidate.mayProfile && may.profile].filter(Boolean);
  return words.length > 0 ? words.join(". ") : may.nothing;
}

/** Those without any consent here, each with the way to note one. */
function MissingConsents({ firmId, candidates }: { firmId: string; candidates: Candidate[] }) {
  const t = useText(introductionsText).new;
  const without = candidates.filter(({ mayProfile, mayIdentity }) => !mayProfile && !mayIdentity);
  if (without.length === 0) return null;
  return (
    <ul className="mt-8 list-none">
      {without.map(({ id, calledName }) => (
        <li key={id}>
          <Link
            to={`/kandidater/${id}/samtykker/ny?virksomhed=${firmId}`}
            className="inline-flex min-h-tap items-center text-bridge underline"
          >
            {t.note}: {calledName}
          </Link>
        </li>
      ))}
    </ul>
  );
}
