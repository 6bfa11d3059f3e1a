import { useEffect, useState } from "react";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { announce } from "~/app/ui/announce";

/** Copies one fact; there only where JavaScript runs and the browser offers the clipboard. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const t = useText(unitDeskText);
  const { copied } = useText(unitText).case;
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(window.isSecureContext), []);
  if (!runs) return null;
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => announce(copied),
      () => undefined,
    );
  };
  return (
    <button
      type="button"
      onClick={copy}
      className="-my-2 inline-flex min-h-tap shrink-0 items-center whitespace-nowrap px-2 text-[0.9375rem] text-bridge underline"
      aria-label={t.copyField(label)}
      data-no-print
    >
      {t.copyShort}
    </button>
  );
}
