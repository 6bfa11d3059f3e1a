import { useEffect, useRef, useState, type MouseEvent } from "react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { fieldId, labelId } from "./field-frame";

type FormErrorsProps = {
  /**
   * Field name to messages, as conform's `submission.reply().error`; the key "" holds what concerns the whole
   * form. Hand over the action's own object: a new one takes the focus. Nothing is shown when there is none.
   */
  errors?: Record<string, string[] | null | undefined> | null;
  /** What the fields are called, on a page without script; elsewhere their own labels are read. */
  labels?: Record<string, string>;
};

type Found = { name: string; message: string };

/** The summary above a form that was refused: takes the focus, is read aloud, names each field and links to it. */
export function FormErrors({ errors, labels: given = {} }: FormErrorsProps) {
  const t = useText(coreText).formErrors;
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState(given);
  useEffect(() => {
    if (errors) setLabels(labelsOnPage(Object.keys(errors)));
  }, [errors]);
  // Only then: what is read aloud names the fields.
  useEffect(() => box.current?.focus(), [labels]);
  const found = Object.entries(errors ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ name, message })),
  );
  if (found.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      autoFocus
      className="mb-6 max-w-read border-l-4 border-stop bg-stop-wash px-4 py-3"
    >
      <h2 className="text-base">{found.length === 1 ? t.one : t.several(found.length)}</h2>
      <ul className="mt-1">
        {found.map((each) => (
          <li key={each.name + each.message}>
            <Told {...each} label={labels[each.name]} />
          </li>
        ))}
      </ul>
      <p className="mt-1 text-ink-soft">{t.kept}</p>
    </div>
  );
}

function Told({ name, message, label }: Found & { label?: string }) {
  if (!name) return message;
  return (
    <a
      href={`#${fieldId(name)}`}
      className="inline-block py-2.5 text-bridge underline"
      onClick={(event) => goTo(name, event)}
    >
      {label ? `${label}${/[?!.:]$/.test(label) ? "" : ":"} ` : ""}
      {message}
    </a>
  );
}

/** The field itself, not its address: to the router a change of address ends what the form was answered. */
function goTo(name: string, event: MouseEvent): void {
  const field = document.getElementById(fieldId(name));
  if (!field) return;
  event.preventDefault();
  const folded = field.closest("details");
  if (folded) folded.open = true;
  field.focus();
}

function labelsOnPage(names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, document.getElementById(labelId(name))?.textContent ?? ""]),
  );
}
