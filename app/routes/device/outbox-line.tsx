import { useRef } from "react";
import type { Entry } from "~/app/device/device";
import { valuesOf } from "~/app/device/form-values";
import { pocketText } from "~/app/i18n/pocket";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Link } from "~/app/ui/link";
import { Time } from "~/app/ui/time";
import { kindOf, textOf } from "./entry-text";

/** The form in which an entry is put right; a follow-up done has nothing to put right, another change only once it is refused. */
function formOf({ kind, fields, state }: Entry): string | null {
  if (kind === "contact") return "/kontakter/ny";
  if (kind === "firm") return "/virksomheder/ny";
  const { followUpId } = valuesOf(fields);
  if (kind !== "follow-up-changed" || state !== "refused" || !followUpId) return null;
  return `/opfoelgninger/${String(followUpId)}`;
}

type OutboxLineProps = { entry: Entry & { readable: boolean }; onDiscard: () => void };

/** One entry: what it is, where it stands, why it was refused, and what can be done about it. */
export function OutboxLine({ entry, onDiscard }: OutboxLineProps) {
  const t = useText(pocketText).page;
  const sure = useRef<HTMLDialogElement>(null);
  const form = formOf(entry);
  const refused = entry.state === "refused";
  const titleId = `discard-${entry.id}`;
  return (
    <li className="line line-acting">
      <div className="line-words">
        <span className="line-title">{kindOf(entry, t)}</span>
        <span className="line-aside">
          <Time at={new Date(entry.createdAt)} clock brief />
        </span>
        <span className="line-under">
          {entry.readable ? <span dir="auto">{textOf(entry)}</span> : t.locked}
          <span className={refused ? "block text-stop" : "block"}>
            {refused ? `${t.states.refused}: ${entry.reason ?? ""}` : (entry.reason ?? t.states[entry.state])}
          </span>
        </span>
      </div>
      <div className="line-form">
        {form && entry.readable && (
          <Link to={`${form}?ret=${entry.id}`} className="button button-secondary">
            {t.mend}
          </Link>
        )}
        <button type="button" className="button button-quiet" onClick={() => sure.current?.showModal()}>
          {t.discard}
        </button>
      </div>
      <dialog
        ref={sure}
        aria-labelledby={titleId}
        className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-sm bg-paper p-6 text-ink shadow-float backdrop:bg-[rgb(4_20_22/0.5)]"
      >
        <h2 id={titleId}>{t.discardTitle}</h2>
        <p className="my-4">{t.discardText}</p>
        <div className="flex flex-wrap gap-3">
          <Button type="button" kind="secondary" onClick={() => sure.current?.close()}>
            {t.keep}
          </Button>
          <Button
            type="button"
            kind="stop"
            onClick={() => {
              sure.current?.close();
              onDiscard();
            }}
          >
            {t.discard}
          </Button>
        </div>
      </dialog>
    </li>
  );
}
