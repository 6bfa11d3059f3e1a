import { Form, Link } from "@remix-run/react";
import type { OptOutHint } from "~/app/domain/enquiries/opt-out-hint.server";
import type { ThreadEntry } from "~/app/domain/enquiries/thread-entries.server";
import { telHref } from "~/app/domain/rules/phone";
import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { FoldedQuote } from "~/app/ui/folded-quote";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Quote } from "~/app/ui/quote";
import { Timeline, TimelineEntry } from "~/app/ui/timeline";
import { OptOutForm } from "./opt-out-form";

type Message = Extract<ThreadEntry, { kind: "message" }>;
type Answer = Extract<ThreadEntry, { kind: "answer" }>["answer"];
type Step = Extract<ThreadEntry, { kind: "step" }>;

type ThreadProps = {
  entries: ThreadEntry[];
  /** Words in these mails that may be a no. */
  optOuts?: OptOutHint[];
  enquiryId: string;
  /** The firm waits for us: the last arch is left open. */
  isOpen: boolean;
};

/** Where the firm's newest words are in the thread; -1 where it has not answered. */
export function newestAnswer(entries: ThreadEntry[]): number {
  return entries.findLastIndex((entry) => entry.kind !== "step" && sideOf(entry) === "them");
}

/** The anchor of the firm's newest answer. */
export const newestAnswerId = "nyeste-svar";

/**
 * The thread of an enquiry, oldest first: what was written, answered and done. Our own letters and what the
 * firm wrote before its newest answer show their first lines, so that the newest answer is near.
 */
export function Thread({ entries, optOuts = [], enquiryId, isOpen }: ThreadProps) {
  const t = useText(enquiriesText).page;
  const newest = newestAnswer(entries);
  return (
    <Timeline label={t.thread}>
      {entries.map((entry, index) => (
        <TimelineEntry
          key={entry.id}
          id={index === newest ? newestAnswerId : undefined}
          at={entry.at}
          side={sideOf(entry)}
          open={isOpen && index === entries.length - 1}
          title={titleOf(entry, t)}
        >
          {entry.kind === "message" && (
            <MessageBody message={entry} enquiryId={enquiryId} folded={index !== newest} />
          )}
          {optOuts
            .filter(({ messageId }) => messageId === entry.id)
            .map((hint) => (
              <OptOutForm key={hint.id} hint={hint} enquiryId={enquiryId} />
            ))}
          {entry.kind === "answer" && <AnswerBody answer={entry.answer} folded={index !== newest} />}
          {entry.kind === "step" && <StepBody step={entry} />}
        </TimelineEntry>
      ))}
    </Timeline>
  );
}

type Text = (typeof enquiriesText)["da"]["page"];

function sideOf(entry: ThreadEntry): "us" | "them" {
  if (entry.kind === "message") return entry.side;
  if (entry.kind === "step" && entry.step === "reminded") return "us";
  return entry.kind === "answer" || entry.by === null ? "them" : "us";
}

function titleOf(entry: ThreadEntry, t: ReturnType<typeof useText<Text>>): string {
  if (entry.kind === "message") {
    return entry.side === "us" ? t.weWrote(entry.from ?? "") : t.wrote(entry.from ?? t.byFirm);
  }
  if (entry.kind === "step" && entry.step === "reminded") return t.steps.reminded;
  if (entry.kind === "step") return t.by(entry.by ?? t.byFirm, t.steps[entry.step]);
  const { answeredByName, via } = entry.answer;
  if (answeredByName) return t.answeredBy(answeredByName);
  return via === "call" ? t.answeredByCall : t.answeredByLink;
}

type MessageBodyProps = { message: Message; enquiryId: string; folded: boolean };

function MessageBody({ message, enquiryId, folded }: MessageBodyProps) {
  const t = useText(enquiriesText).page;
  const trouble = message.mail === "failed" || message.mail === "stopped";
  return (
    <div className="flex flex-col items-start gap-2">
      {message.newSender && message.fromEmail && (
        <p className="text-ink-soft">{t.newSender(message.fromEmail)}</p>
      )}
      {message.stranger && <p className="text-ink-soft">{t.stranger}</p>}
      {message.newSender && message.answer && (
        <Form method="post" action={`/henvendelser/${enquiryId}/afsender`} className="-mt-2">
          <HiddenFields values={{ answerId: message.answer.id }} />
          <Button kind="quiet">{t.addSender}</Button>
        </Form>
      )}
      <div className="w-full">
        {folded ? <FoldedQuote text={message.text} /> : <Quote text={message.text} />}
      </div>
      {message.quoted && (
        <details className="w-full">
          <summary className="inline-flex min-h-tap items-center text-bridge underline">{t.history}</summary>
          <Quote text={message.quoted} />
        </details>
      )}
      {message.incomingMailId && (
        <Link to={`/post/${message.incomingMailId}`} className="text-bridge underline">
          {t.original}
        </Link>
      )}
      {message.mail && t.mail[message.mail] && (
        <p className={trouble ? "font-semibold text-stop" : "text-ink-soft"}>
          {t.mail[message.mail]} {trouble && <Link to="/post">{t.mailProblem}</Link>}
        </p>
      )}
      {message.answer && <MeaningOf answer={message.answer} enquiryId={enquiryId} />}
    </div>
  );
}

const meanings = ["talk", "call-me", "not-now", "no"] as const;

/** What a mail means is a person's choice of one tap. */
function MeaningOf({ answer, enquiryId }: { answer: NonNullable<Message["answer"]>; enquiryId: string }) {
  const t = useText(enquiriesText).page;
  const action = `/henvendelser/${enquiryId}/betydning`;
  return (
    <>
      <Form method="post" action={action} className="w-full">
        {answer.late && <p className="text-ink-soft">{t.late}</p>}
        <HiddenFields values={{ answerId: answer.id }} />
        {answer.meaning ? (
          <p className="flex flex-wrap items-center gap-x-3">
            {t.meaningIs(t.meanings[answer.meaning])}
            <Button kind="quiet">{t.meaningUndo}</Button>
          </p>
        ) : (
          <fieldset>
            <legend className="font-semibold">{t.meaningAsk}</legend>
            <div className="mt-2 flex flex-wrap gap-2">
              {meanings.map((meaning) => (
                <Button key={meaning} kind="secondary" name="meaning" value={meaning}>
                  {t.meanings[meaning]}
                </Button>
              ))}
            </div>
          </fieldset>
        )}
      </Form>
      {answer.meaning === "not-now" && !answer.late && (
        <Form method="post" action={action} className="w-full">
          <HiddenFields values={{ answerId: answer.id, meaning: "not-now" }} />
          <fieldset>
            <legend>{t.monthsAsk(t.answer.months(answer.askAgainMonths))}</legend>
            <div className="mt-2 flex flex-wrap gap-2">
              {[1, 3, 6, 12]
                .filter((months) => months !== answer.askAgainMonths)
                .map((months) => (
                  <Button key={months} kind="secondary" name="askAgainMonths" value={months}>
                    {t.answer.months(months)}
                  </Button>
                ))}
            </div>
          </fieldset>
        </Form>
      )}
    </>
  );
}

function AnswerBody({ answer, folded }: { answer: Answer; folded: boolean }) {
  const t = useText(enquiriesText).page;
  const { months } = t.answer;
  return (
    <div className="flex flex-col gap-2">
      {answer.meaning && <p className="font-semibold">{t.meanings[answer.meaning]}</p>}
      <Facts
        facts={[
          { label: t.answer.people, value: answer.people },
          { label: t.answer.work, value: answer.work },
          { label: t.answer.fromWhen, value: answer.fromWhen },
          {
            label: t.answer.callNumber,
            value: answer.callNumber && (
              <a href={telHref(answer.callNumber) ?? undefined}>{answer.callNumber}</a>
            ),
          },
          { label: t.answer.callWhen, value: answer.callWhen },
          { label: t.answer.askAgain, value: answer.askAgainMonths && months(answer.askAgainMonths) },
        ]}
      />
      {answer.words && (folded ? <FoldedQuote text={answer.words} /> : <Quote text={answer.words} />)}
      {answer.late && <p className="text-ink-soft">{t.late}</p>}
    </div>
  );
}

function StepBody({ step }: { step: Step }) {
  const t = useText(enquiriesText).page;
  if (step.step === "ended" && step.reason && step.reason in t.ended) {
    return <p className="text-ink-soft">{t.ended[step.reason as keyof typeof t.ended]}</p>;
  }
  if (step.step === "colleague-asked" && step.about)
    return <p className="text-ink-soft">{t.passedOnTo(step.about)}</p>;
  return null;
}
