import type { ownLinkSettings } from "~/app/domain/own-page/own-link-page.server";
import { humanMoment } from "~/app/i18n/dates";
import { ownPageText } from "~/app/i18n/own-page";
import { useLocale, useText } from "~/app/i18n/use-text";
import { useNow } from "~/app/ui/now";

type Link = NonNullable<Awaited<ReturnType<typeof ownLinkSettings>>["link"]>;

/** What became of the link: waiting, open on which device since when, and whether another device tried. */
export function OwnLinkState({ link }: { link: Link }) {
  const t = useText(ownPageText);
  const locale = useLocale();
  const now = useNow();
  const when = (at: Date) => humanMoment(at, now, locale);
  const device = (name: string | null) => name || t.unknownDevice;
  return (
    <div className="mb-8 space-y-2">
      {link.state === "fresh" && <p>{t.states.fresh(when(link.until))}</p>}
      {link.state === "bound" && link.openedAt && (
        <p>
          {t.states.bound(when(link.openedAt))} {t.on(device(link.device))}.{" "}
          {link.lastUsedAt && `${t.used(when(link.lastUsedAt))}.`}
        </p>
      )}
      {link.state === "old" && <p>{t.states.old}</p>}
      {link.otherAt && (
        <p className="border-l-4 border-waiting bg-waiting-wash px-4 py-3">
          {t.other(when(link.otherAt), device(link.otherDevice))}
        </p>
      )}
    </div>
  );
}
