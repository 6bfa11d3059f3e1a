import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { outsiders, type Option } from "~/app/domain/contacts/participant-ref";
import { contactsText } from "~/app/i18n/contacts";
import { useText } from "~/app/i18n/use-text";
import { announce } from "~/app/ui/announce";
import { Button } from "~/app/ui/button";
import { FieldError, FieldHelp, labelId } from "~/app/ui/field-frame";

type ParticipantsFieldProps = {
  /** Those shown from the start: ticked before, and spoken with lately. */
  options: Option[];
  /** What is ticked from the start. */
  ticked: string[];
  /** Matches of a search that the page was loaded with; null without one. */
  found: Option[] | null;
  search: string;
  error?: string[] | null;
};

const PAUSE_MS = 200;

/**
 * "Med hvem?": chips to tick, and a box that finds more. Without JavaScript the box's button sends the form
 * and it comes back with the matches; with it they come while one types. What is ticked stays.
 */
export function ParticipantsField({ options, ticked, found, search, error }: ParticipantsFieldProps) {
  const t = useText(contactsText);
  const { matches, look, text } = useMatches(found, search);
  const [kept, setKept] = useState<Option[]>([]);
  const shown = new Map([...options, ...kept, ...(matches ?? [])].map((option) => [option.ref, option]));
  return (
    <fieldset aria-describedby="f-with-help" className="min-w-0">
      <legend id={labelId("with")} className="font-semibold">
        {t.form.withWhom}
      </legend>
      <FieldHelp name="with">{t.form.withHelp}</FieldHelp>
      <div id="f-with" tabIndex={-1} className="mt-2 flex flex-wrap gap-2">
        {[...shown.values()].map((option) => (
          <Chip
            key={option.ref}
            value={option.ref}
            ticked={ticked.includes(option.ref)}
            onTick={() => setKept((before) => (before.includes(option) ? before : [...before, option]))}
          >
            {option.name}
            {option.at && <span className="block text-[0.9375rem] text-ink-soft">{option.at}</span>}
          </Chip>
        ))}
        {outsiders.map((outsider) => (
          <Chip key={outsider} value={outsider} ticked={ticked.includes(outsider)}>
            {t.outsiders[outsider]}
          </Chip>
        ))}
      </div>
      <FieldError name="with" error={error} />
      <label htmlFor="f-soeg" className="mt-4 block font-semibold">
        {t.form.find}
      </label>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <input
          id="f-soeg"
          type="search"
          name="soeg"
          defaultValue={search}
          maxLength={200}
          dir="auto"
          autoComplete="off"
          enterKeyHint="search"
          data-search
          className="input min-w-0 flex-[1_1_9rem]"
          onChange={(event) => look(event.currentTarget.value)}
        />
        <Button kind="secondary" name="intent" value="find">
          {t.form.findButton}
        </Button>
      </div>
      {matches?.length === 0 && <p className="mt-2 text-ink-soft">{t.form.noneFound(text)}</p>}
    </fieldset>
  );
}

type ChipProps = { value: string; ticked: boolean; onTick?: () => void; children: React.ReactNode };

function Chip({ value, ticked, onTick, children }: ChipProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        name="with"
        value={value}
        defaultChecked={ticked}
        className="tick"
        onChange={(event) => event.currentTarget.checked && onTick?.()}
      />
      <span className="min-w-0" dir="auto">
        {children}
      </span>
    </label>
  );
}

/** The matches of what is typed, fetched after a short pause; those of the page until then. */
function useMatches(found: Option[] | null, search: string) {
  const t = useText(contactsText).form;
  const fetcher = useFetcher<{ found: Option[] | null }>();
  const pause = useRef<number>(undefined);
  const [text, setText] = useState(search);
  const matches = text === search ? found : text === "" ? null : (fetcher.data?.found ?? found);
  const fetched = fetcher.data?.found;
  useEffect(() => {
    if (fetched) announce(t.found(fetched.length));
  }, [fetched, t]);
  useEffect(() => () => window.clearTimeout(pause.current), []);
  const look = (typed: string) => {
    setText(typed);
    window.clearTimeout(pause.current);
    if (typed.trim() === "") return;
    pause.current = window.setTimeout(
      () => fetcher.load(`/kontakter/ny?soeg=${encodeURIComponent(typed.trim())}`),
      PAUSE_MS,
    );
  };
  return { matches, look, text };
}
