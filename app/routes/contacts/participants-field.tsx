import { useRef, useState, type KeyboardEvent } from "react";
import { outsiders, type Option } from "~/app/domain/contacts/participant-ref";
import { contactsText } from "~/app/i18n/contacts";
import { contactFormText } from "~/app/i18n/contact-form";
import { useText } from "~/app/i18n/use-text";
import { announce } from "~/app/ui/announce";
import { Button } from "~/app/ui/button";
import { FieldError, FieldHelp, fieldId, labelId } from "~/app/ui/field-frame";
import { useMatches } from "./use-matches";

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

/**
 * "Med hvem?": a box that finds, and chips to tick. Without JavaScript the box's button sends the form and it
 * comes back with the matches; with it they come while one types: the arrow down goes to the first of them, Enter
 * ticks it. What is ticked stays.
 */
export function ParticipantsField({ options, ticked, found, search, error }: ParticipantsFieldProps) {
  const t = useText(contactsText);
  const f = useText(contactFormText);
  const root = useRef<HTMLFieldSetElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const { matches, look, text } = useMatches(found, search);
  // Every name that has been shown, so that what was ticked keeps its name through the next search.
  const [seen] = useState(() => new Map<string, Option>());
  for (const option of [...options, ...(matches ?? [])]) seen.set(option.ref, option);
  const [kept, setKept] = useState<Option[]>([]);

  const boxes = () => [...(root.current?.querySelectorAll<HTMLInputElement>("input[name=with]") ?? [])];
  const lookFor = (typed: string) => {
    setKept(boxes().flatMap(({ checked, value }) => (checked && seen.get(value)) || []));
    look(typed);
  };
  const firstMatch = () =>
    boxes().find((one) => !one.checked && matches?.some((match) => match.ref === one.value));
  const onKeyDown = (event: KeyboardEvent) => {
    const first = firstMatch();
    if (!first || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") first.focus();
    else if (event.key === "Enter") {
      first.checked = true;
      announce(f.chosen(seen.get(first.value)?.name ?? ""));
      if (box.current) box.current.value = "";
      lookFor("");
    } else return;
    event.preventDefault();
  };
  const shown = matches ? [...kept, ...matches] : [...options, ...kept];
  const startsTicked = new Set([...ticked, ...kept.map(({ ref }) => ref)]);
  return (
    <fieldset ref={root} aria-describedby="f-with-help" className="min-w-0">
      <legend id={labelId("with")} className="font-semibold">
        {f.withWhom}
      </legend>
      <FieldHelp name="with">{f.withHelp}</FieldHelp>
      <div className="mt-2 flex flex-wrap gap-2">
        <input
          ref={box}
          id="f-soeg"
          type="search"
          name="soeg"
          aria-label={f.find}
          placeholder={f.find}
          defaultValue={search}
          maxLength={200}
          dir="auto"
          autoComplete="off"
          enterKeyHint="search"
          data-search
          className="input min-w-0 flex-[1_1_9rem]"
          onChange={(event) => lookFor(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button kind="secondary" name="intent" value="find">
          {f.findButton}
        </Button>
      </div>
      {matches?.length === 0 && <NoneFound text={text} />}
      <div id="f-with" tabIndex={-1} className="mt-3 flex flex-wrap gap-2">
        {[...new Map(shown.map((option) => [option.ref, option])).values()].map((option) => (
          <Chip key={option.ref} value={option.ref} ticked={startsTicked.has(option.ref)}>
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
    </fieldset>
  );
}

function Chip(props: { value: string; ticked: boolean; children: React.ReactNode }) {
  return (
    <label className="choice">
      <input type="checkbox" name="with" value={props.value} defaultChecked={props.ticked} className="tick" />
      <span className="min-w-0" dir="auto">
        {props.children}
      </span>
    </label>
  );
}

/** Nobody has that name: with one tap it is the new firm's. */
function NoneFound({ text }: { text: string }) {
  const t = useText(contactFormText);
  const take = () => {
    const field = document.getElementById(fieldId("newFirm"));
    if (!(field instanceof HTMLInputElement)) return;
    const fold = field.closest("details");
    if (fold) fold.open = true;
    field.value = text.trim();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };
  return (
    <div className="mt-2">
      <p className="text-ink-soft">{t.noneFound(text)}</p>
      <Button type="button" kind="quiet" onClick={take}>
        {t.asNewFirm(text)}
      </Button>
    </div>
  );
}
