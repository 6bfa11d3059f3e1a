import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { Button } from "./button";

/** True while the reader writes or chooses: then every key is theirs. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], dialog") !== null
  );
}

/** Moves the focus to the next or previous line of the page's lists, starting from the one that is open. */
function walk(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-list] .line-link")];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
  rows[from < 0 ? (step > 0 ? 0 : rows.length - 1) : from + step]?.focus();
}

/** Keys for those at a desk: `/` search, `n` new contact (where `newContact` is given), `j` `k` lists, `?` this help. */
export function Keyboard({ newContact }: { newContact?: string }) {
  const t = useText(coreText);
  const navigate = useNavigate();
  const help = useRef<HTMLDialogElement>(null);
  // Most never ask for it: until then no page carries it.
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked) help.current?.showModal();
  }, [asked]);
  useEffect(() => {
    const acts: Record<string, () => void> = {
      "/": () => document.querySelector<HTMLInputElement>("[data-search]")?.focus(),
      j: () => walk(1),
      k: () => walk(-1),
      "?": () => setAsked(true),
      ...(newContact && { n: () => navigate(newContact) }),
    };
    const onKey = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (
        !act ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing ||
        isTyping(event.target)
      )
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate, newContact]);
  if (!asked) return null;
  const rows = [
    ["/", t.keys.search],
    ...(newContact ? [["n", t.keys.newContact]] : []),
    ["j", t.keys.down],
    ["k", t.keys.up],
    ["?", t.keys.help],
  ];
  return (
    <dialog
      ref={help}
      onClose={() => setAsked(false)}
      aria-labelledby="keys-title"
      className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-sm bg-paper p-6 text-ink shadow-float backdrop:bg-[rgb(4_20_22/0.5)]"
    >
      <h2 id="keys-title">{t.keys.title}</h2>
      <dl className="my-4">
        {rows.map(([key, does]) => (
          <div key={key} className="flex items-baseline gap-4 border-b border-line py-2 first:border-t">
            <dt className="w-8 flex-none">
              <kbd className="rounded-sm border border-edge px-2 py-0.5 font-sans font-semibold">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Button type="button" kind="secondary" onClick={() => help.current?.close()}>
        {t.close}
      </Button>
    </dialog>
  );
}
