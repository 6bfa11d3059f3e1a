import { useEffect, useRef, useState, type MouseEvent } from "react";
import { moveLayer, type LayerMove, type Layers } from "~/app/domain/contacts/layers";
import { contactFormText } from "~/app/i18n/contact-form";
import { useText } from "~/app/i18n/use-text";
import { announce } from "~/app/ui/announce";
import { Button } from "~/app/ui/button";
import type { formFields } from "~/app/ui/form-fields";
import { LockIcon, ShareIcon } from "~/app/ui/icons";
import { Textarea } from "~/app/ui/textarea";

type LayersFieldProps = {
  field: ReturnType<typeof formFields>;
  /**
   * What becomes of the group's text: "write" it; "kept" as it is, by one who may not read it; "none" there is, and
   * none is theirs to write.
   */
  group?: "write" | "kept" | "none";
  /** The cursor stands in the text from the start, where there is a keyboard to write it with. */
  begin?: boolean;
};

/**
 * The two texts, each on a ground of its own with its icon and words: for the group alone, and what may be shared.
 * A text moves from one to the other by a button alone, which says what that means, and back by another. Without
 * JavaScript the button sends the form, which comes back with the text moved.
 */
export function LayersField({ field, group = "write", begin }: LayersFieldProps) {
  const t = useText(contactFormText);
  const root = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ move: LayerMove; before: Layers } | null>(null);
  const shareable = field("shareableNote");

  const box = (name: keyof Layers) => root.current?.querySelector<HTMLTextAreaElement>(`[name=${name}]`);
  const texts = (): Layers => ({
    trustNote: box("trustNote")?.value ?? "",
    shareableNote: box("shareableNote")?.value ?? "",
  });
  useEffect(() => {
    // On a phone the keyboard would cover what can be tapped.
    if (begin && window.matchMedia("(hover: hover) and (pointer: fine)").matches) {
      root.current?.querySelector<HTMLTextAreaElement>("[name=trustNote]")?.focus();
    }
  }, [begin]);
  const write = (layers: Layers) => {
    for (const name of ["trustNote", "shareableNote"] as const) {
      const there = box(name);
      if (!there) continue;
      there.value = layers[name];
      there.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const fold = box("shareableNote")?.closest("details");
    if (fold && layers.shareableNote) fold.open = true;
  };
  const act = (move: LayerMove) => (event: MouseEvent) => {
    event.preventDefault();
    const before = texts();
    write(moveLayer(before, move));
    setMoved({ move, before });
    announce(t.moved[move]);
  };
  const undo = () => {
    if (moved) write(moved.before);
    setMoved(null);
    box(moved?.move === "share" ? "trustNote" : "shareableNote")?.focus();
  };
  const said = (move: LayerMove) =>
    moved?.move === move && (
      <p className="flex flex-wrap items-center gap-x-4">
        {t.moved[move]}
        <Button type="button" kind="quiet" onClick={undo}>
          {t.moveBack}
        </Button>
      </p>
    );
  return (
    <div ref={root} className="flex flex-col gap-4">
      {group !== "none" && (
        <div className="layer layer-group">
          <p className="layer-name">
            <LockIcon />
            {t.onlyGroup}
          </p>
          {group === "kept" ? (
            <p className="text-ink-soft">{t.trustKept}</p>
          ) : (
            <>
              <Textarea {...field("trustNote")} label={t.trustNote} help={t.trustNoteHelp} rows={3} />
              {said("keep")}
            </>
          )}
        </div>
      )}
      <details className="layer layer-share" open={Boolean(shareable.defaultValue ?? shareable.error)}>
        <summary className="layer-name">
          <ShareIcon />
          {t.shareable}
        </summary>
        <Textarea {...shareable} label={t.shareableNote} help={t.shareableNoteHelp} rows={3} />
        {group === "write" && (
          <div className="flex flex-col items-start">
            <Button kind="quiet" name="intent" value="share" onClick={act("share")}>
              {t.share}
            </Button>
            <Button kind="quiet" name="intent" value="keep" onClick={act("keep")}>
              {t.keep}
            </Button>
          </div>
        )}
        {said("share")}
      </details>
    </div>
  );
}
