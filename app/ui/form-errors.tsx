import { useEffect, useRef } from "react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { fieldId } from "./field-frame";

type FormErrorsProps = {
  /**
   * Field name to messages, as conform's `submission.reply().error`; the key "" holds what concerns the whole
   * form. Hand over the action's own object: a new one takes the focus. Nothing is shown when there is none.
   */
  errors?: Record<string, string[] | null | undefined> | null;
};

/** The summary above a form that was refused: takes the focus, is read aloud, links to each field. */
export function FormErrors({ errors }: FormErrorsProps) {
  const t = useText(coreText).formErrors;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
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
        {found.map(({ name, message }) => (
          <li key={name + message}>
            {name ? (
              <a href={`#${fieldId(name)}`} className="inline-block py-2.5 text-bridge underline">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-ink-soft">{t.kept}</p>
    </div>
  );
}
