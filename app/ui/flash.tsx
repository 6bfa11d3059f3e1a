import type { PageContext } from "~/app/web/page-context.server";
import { Announce } from "./announce";
import { DoneIcon } from "./icons";
import { useNow } from "./now";
import { Undo } from "./undo";

/** What the last action says to the one who did it, with a way to undo it. Read aloud as well. */
export function Flash({ flash }: { flash: PageContext["flash"] }) {
  const now = useNow();
  if (!flash) return null;
  const isDone = flash.kind !== "stop";
  const look = isDone ? "border-good bg-good-wash" : "border-stop bg-sheet";
  return (
    <div
      className={`mb-6 flex max-w-read flex-wrap items-center gap-x-3 border-l-4 ${look} px-4 py-1.5`}
      data-no-print
    >
      <p className="flex min-h-tap min-w-0 flex-1 items-center gap-2.5 text-good">
        {isDone && <DoneIcon />}
        <span className="min-w-0 text-ink">{flash.text}</span>
      </p>
      {flash.undo && <Undo {...flash.undo} />}
      <Announce key={now.getTime()} text={flash.text} />
    </div>
  );
}
