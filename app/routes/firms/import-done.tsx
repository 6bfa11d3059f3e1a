import { firmImportsText } from "~/app/i18n/firm-imports";
import { wholeNumber } from "~/app/i18n/numbers";
import { useLocale, useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { FailedRows, type Sheet } from "./import-rows";

/** What became of a sheet. */
export function ImportDone({ sheet }: { sheet: Sheet }) {
  const t = useText(firmImportsText);
  const locale = useLocale();
  return (
    <>
      <p className="text-xl font-semibold">{t.added(sheet.added, wholeNumber(sheet.added, locale))}</p>
      {sheet.leftOut > 0 && <p>{t.leftOut(sheet.leftOut, wholeNumber(sheet.leftOut, locale))}</p>}
      <p className="mt-1 mb-6 text-ink-soft">{t.nobodyMailed}</p>
      <ButtonLink to="/virksomheder">{t.toFirms}</ButtonLink>
      <div className="mt-10">
        <FailedRows sheet={sheet} />
      </div>
    </>
  );
}
