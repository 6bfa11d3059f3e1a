import { useLocation, useRevalidator } from "@remix-run/react";
import { useSyncExternalStore } from "react";
import { nothingShown, shownNow } from "~/app/device/shown";
import { coreText } from "~/app/i18n/core";
import { humanMoment } from "~/app/i18n/dates";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Link } from "~/app/ui/link";
import { useNow } from "~/app/ui/now";

/** Above every page: how old it is, if it comes from the phone, and how much waits there to be sent. */
export function PocketLine() {
  const shown = useSyncExternalStore(shownNow.subscribe, shownNow.read, () => nothingShown);
  const t = useText(coreText).pocket;
  const locale = useLocale();
  const now = useNow();
  const { revalidate } = useRevalidator();
  // The outbox is the phone's own page, and says itself what waits.
  if (useLocation().pathname === "/ikke-sendt") return null;
  const { keptAt, unsent } = shown;
  if (keptAt === null && unsent === 0) return null;
  return (
    <div className="pocket-line" data-no-print>
      {keptAt !== null && <p role="status">{t.from(humanMoment(new Date(keptAt), now, locale))}</p>}
      {keptAt !== null && (
        <button type="button" className="pocket-act" onClick={revalidate}>
          {t.again}
        </button>
      )}
      {unsent > 0 && (
        <Link to="/ikke-sendt" className="pocket-act">
          {t.unsent(unsent)}
        </Link>
      )}
    </div>
  );
}
