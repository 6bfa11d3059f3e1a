import { useEffect, useRef, useState } from "react";
import type { DayOfWords, dayOfWords } from "~/app/domain/follow-ups/day-words";
import { contactFormText } from "~/app/i18n/contact-form";
import { longPlainDate } from "~/app/i18n/dates";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Field } from "~/app/ui/field";
import type { formFields } from "~/app/ui/form-fields";

type Read = typeof dayOfWords;

/** After this pause in writing the day is said, so that nobody is told of half a word. */
const PAUSE_MS = 300;

const whenIdle = (act: () => void) =>
  // Safari has no requestIdleCallback.
  typeof requestIdleCallback === "function" ? requestIdleCallback(act) : setTimeout(act, 200);

/**
 * Follows what is typed as a day in words, and keeps the day it means. What reads the words is fetched once the
 * page is idle.
 * @param today in Copenhagen, `YYYY-MM-DD`
 */
export function useMeantDay(today: string) {
  const locale = useLocale();
  const [meant, setMeant] = useState<DayOfWords | null>(null);
  const reader = useRef<Read>(undefined);
  const latest = useRef("");
  const pause = useRef<number>(undefined);
  const read = () => {
    const words = latest.current.trim();
    if (words === "") setMeant(null);
    else if (reader.current) setMeant(reader.current(words, today, locale));
  };
  useEffect(() => {
    whenIdle(() => {
      void import("~/app/domain/follow-ups/day-words").then(({ dayOfWords }) => {
        reader.current = dayOfWords;
        read();
      });
    });
    return () => window.clearTimeout(pause.current);
    // Once: the words that are there by then are read when it has come.
  }, []);
  return {
    meant,
    say: (day: DayOfWords | null) => {
      latest.current = "";
      window.clearTimeout(pause.current);
      setMeant(day);
    },
    follow: (words: string) => {
      latest.current = words;
      window.clearTimeout(pause.current);
      pause.current = window.setTimeout(read, PAUSE_MS);
    },
  };
}

/** "I følger op mandag den 30. marts 2027", or why not, told as soon as it is known. */
export function MeantDay({ meant }: { meant: DayOfWords | null }) {
  const t = useText(contactFormText);
  const locale = useLocale();
  const words =
    meant === null
      ? null
      : "day" in meant
        ? t.followUpDay(longPlainDate(meant.day, locale))
        : meant.trouble === "past"
          ? t.followUpPast
          : t.followUpUnknown;
  return (
    <p aria-live="polite" className="-mt-2 font-semibold text-bridge" data-meant>
      {words}
    </p>
  );
}

type DayInWordsProps = {
  field: ReturnType<ReturnType<typeof formFields>>;
  label: string;
  /** Today in Copenhagen, `YYYY-MM-DD`. */
  today: string;
};

/** A field for a day in words, with the day it means under it. */
export function DayInWords({ field, label, today }: DayInWordsProps) {
  const t = useText(contactFormText);
  const { meant, follow } = useMeantDay(today);
  return (
    <div onChange={({ target }) => target instanceof HTMLInputElement && follow(target.value)}>
      <Field {...field} label={label} help={t.followUpWordsHelp} autoComplete="off" spellCheck={false} />
      <MeantDay meant={meant} />
    </div>
  );
}
