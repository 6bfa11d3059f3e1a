import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { Time } from "./time";

type QuoteProps = {
  /** Their words, line breaks kept. */
  text: string;
  /** Who wrote them. */
  from?: string;
  at?: Date | string;
};

/** Somebody's own words, as they wrote them. */
export function Quote({ text, from, at }: QuoteProps) {
  const t = useText(coreText);
  return (
    <figure className="rounded-sm bg-sheet px-4 py-3">
      {from && (
        <figcaption className="mb-1 text-[0.9375rem] text-ink-soft">
          {t.theyWrote(from)}
          {at && (
            <>
              {" "}
              <Time at={at} clock />
            </>
          )}
        </figcaption>
      )}
      <blockquote className="max-w-read whitespace-pre-line" dir="auto">
        {text}
      </blockquote>
    </figure>
  );
}
