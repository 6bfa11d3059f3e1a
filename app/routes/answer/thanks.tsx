import { Link } from "@remix-run/react";
import type { HeardFromUs } from "~/app/domain/enquiries/heard-from-us.server";
import { answerText } from "~/app/i18n/answer";
import { humanDay } from "~/app/i18n/dates";
import { useLocale, useText } from "~/app/i18n/use-text";
import { useNow } from "~/app/ui/now";
import type { Chosen } from "./answer-form";
import { Phone } from "./phone";
import { ShownPeople, type ShownPerson } from "./shown-people";

type ThanksProps = {
  token: string;
  page: {
    from: { volunteer: string; phone: string | null };
    people: ShownPerson[];
    ended: boolean;
    heard: HeardFromUs | null;
  };
  answer: { meaning: Chosen | null; callNumber: string | null; callWhen: string | null; late: boolean };
};

/** After answering: what happens next or has happened since, and how to change the answer. */
export function Thanks({ token, page, answer }: ThanksProps) {
  const text = useText(answerText);
  const t = text.thanks;
  const { volunteer, phone } = page.from;
  const { meaning } = answer;
  const locale = useLocale();
  const now = useNow();
  const isOpen = !page.heard && !page.ended;
  return (
    <div className="max-w-read">
      <h1>{t.title}</h1>
      <div className="mt-3 flex flex-col gap-3">
        {meaning && <p className="text-lg font-semibold">{t.said(text.answers[meaning])}</p>}
        <p>{answer.late ? t.late : next(t, page, answer, (at) => humanDay(at, now, locale))}</p>
        {answer.callWhen && isOpen && <p>{t.when(answer.callWhen)}</p>}
        {phone && (
          <p>
            {t.call(volunteer)} <Phone number={phone} />
          </p>
        )}
      </div>
      <ShownPeople people={page.people} />
      <p className="mt-8">
        <Link to={`/svar/${token}?ret=1`} className="button button-secondary">
          {t.change}
        </Link>
      </p>
      <p className="mt-2 text-[0.9375rem] text-ink-soft">{t.changeHelp}</p>
    </div>
  );
}

type Words = ReturnType<typeof useText<(typeof answerText)["da"]>>["thanks"];

function next(
  t: Words,
  { from: { volunteer }, heard, ended }: ThanksProps["page"],
  { meaning, callNumber }: ThanksProps["answer"],
  day: (at: Date) => string,
): string {
  if (meaning === "not-now" || meaning === "no") return t.next[meaning]();
  if (heard) return t.heard[heard.how](heard.by, day(heard.at));
  if (ended) return t.ended;
  if (meaning === null) return t.next.mail(volunteer);
  if (meaning === "call-me") return t.next["call-me"](volunteer, callNumber ?? "");
  return t.next.talk(volunteer);
}
