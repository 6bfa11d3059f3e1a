import { useEffect, useRef, useState } from "react";
import { unitText } from "~/app/i18n/unit";
import { useText } from "~/app/i18n/use-text";
import { announce } from "~/app/ui/announce";
import { Button } from "~/app/ui/button";
import { Fold } from "~/app/ui/fold";

/** The whole case as plain text: one button copies it; without JavaScript it is marked and copied by hand. */
export function CopyAll({ text }: { text: string }) {
  const t = useText(unitText).case;
  const box = useRef<HTMLTextAreaElement>(null);
  const [runs, setRuns] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => setRuns(true), []);

  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const byHand = () => {
    box.current?.closest("details")?.setAttribute("open", "");
    box.current?.select();
    say(t.copyByHand);
  };
  const copy = () => {
    // Browsers offer the clipboard to secure pages only.
    if (!window.isSecureContext) return byHand();
    navigator.clipboard.writeText(text).then(() => say(t.copied), byHand);
  };

  return (
    <div className="mb-6" data-no-print>
      {runs && (
        <div className="flex flex-wrap items-center gap-3">
          <Button type="button" kind="secondary" onClick={copy}>
            {t.copy}
          </Button>
          {said && <span className="text-ink-soft">{said}</span>}
        </div>
      )}
      <Fold title={t.plain}>
        <textarea
          ref={box}
          readOnly
          rows={12}
          className="input"
          aria-label={t.plain}
          value={text}
          dir="auto"
        />
      </Fold>
    </div>
  );
}
