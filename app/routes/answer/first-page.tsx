import { Link } from "@remix-run/react";
import { answerText } from "~/app/i18n/answer";
import { useText } from "~/app/i18n/use-text";
import { Quote } from "~/app/ui/quote";
import type { Chosen } from "./answer-form";
import { Phone } from "./phone";
import { ShownPeople, type ShownPerson } from "./shown-people";

type FirstPageProps = {
  token: string;
  page: {
    from: { volunteer: string; group: string; groupId: string; phone: string | null };
    question: { subject: string | null; text: string };
    people: ShownPerson[];
  };
  /** The question has just been sent on to a colleague. */
  passedOn: boolean;
};

const answers: Chosen[] = ["talk", "call-me", "not-now", "no"];

/** The question and four answers in words. Choosing one is a link: nothing is sent by it. */
export function FirstPage({ token, page, passedOn }: FirstPageProps) {
  const t = useText(answerText);
  const { volunteer, group, groupId, phone } = page.from;
  return (
    <div className="max-w-read">
      {passedOn && (
        <p role="status" className="mb-4 border-l-4 border-good bg-good-wash px-4 py-2">
          {t.colleaguePage.sent}
        </p>
      )}
      <p className="text-ink-soft">{t.asks(volunteer, group)}</p>
      <h1 className="mt-1 text-[1.375rem]" dir="auto">
        {page.question.subject ?? t.title(group)}
      </h1>
      <ul className="mt-4 flex list-none flex-col gap-2.5" aria-label={t.title(group)}>
        {answers.map((answer) => (
          <li key={answer}>
            <Link
              to={`/svar/${token}?svar=${answer}`}
              className="button button-secondary min-h-14 w-full justify-start text-left text-lg"
            >
              {t.answers[answer]}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-ink-soft">{t.lead}</p>
      <p className="mt-2">
        <Link
          to={`/svar/${token}/kollega`}
          className="inline-flex min-h-tap items-center text-bridge underline"
        >
          {t.colleague}
        </Link>
      </p>
      <ShownPeople people={page.people} />
      <details className="mt-6">
        <summary className="inline-flex min-h-tap items-center text-bridge underline">{t.theMail}</summary>
        <Quote text={page.question.text} />
      </details>
      {phone && (
        <p className="mt-6">
          {t.callUs(volunteer)} <Phone number={phone} />
        </p>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6 text-[0.9375rem]">
        <Link
          to={`/privatliv/${groupId}`}
          className="inline-flex min-h-tap items-center text-bridge underline"
        >
          {t.privacy}
        </Link>
        <Link to={`/nej-tak/${token}`} className="inline-flex min-h-tap items-center text-bridge underline">
          {t.optOut}
        </Link>
      </p>
    </div>
  );
}
