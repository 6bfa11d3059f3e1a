import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { firmImportsText } from "~/app/i18n/firm-imports";
import { wholeNumber } from "~/app/i18n/numbers";
import { useLocale, useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";

const LOOK_AGAIN_MS = 1500;

/** How far the worker has come. Looks again by itself, by the document where there is no JavaScript. */
export function ImportProgress({ handled, total }: { handled: number; total: number }) {
  const t = useText(firmImportsText);
  const locale = useLocale();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  const words = t.progress(wholeNumber(handled, locale), wholeNumber(total, locale));
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p className="tabular text-xl font-semibold">{words}</p>
      <progress
        value={handled}
        max={total}
        aria-label={words}
        className="my-4 h-2.5 w-full appearance-none overflow-hidden rounded-sm bg-line [&::-moz-progress-bar]:bg-bridge [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-bridge"
      />
      <p className="mb-6 text-ink-soft">{t.runningHelp}</p>
      <ButtonLink to="." kind="secondary">
        {t.refresh}
      </ButtonLink>
    </>
  );
}
