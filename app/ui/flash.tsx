import type { PageContext } from "~/app/web/page-context.server";
import { Announce } from "./announce";
import { classes } from "./classes";
import { DoneIcon, HeedIcon } from "./icons";
import { useNow } from "./now";
import { Undo } from "./undo";

/** What the last action says to the one who did it, with a way to undo it. Read aloud as well. */
export function Flash({ flash }: { flash: PageContext["flash"] }) {
  const now = useNow();
  if (!flash) return null;
  const good = flash.kind === "done";
  return (
    <div
      className={classes(
        "mb-6 flex max-w-read flex-wrap items-center gap-x-3 border-l-4 px-4 py-1.5",
        good ? "border-good bg-good-wash" : "border-stop bg-stop-wash",
      )}
      data-no-print
    >
      <p
        className={classes(
          "flex min-h-tap min-w-0 flex-1 items-center gap-2.5",
          good ? "text-good" : "text-stop",
        )}
      >
        {good ? <DoneIcon /> : <HeedIcon />}
        <span className="min-w-0 text-ink">{flash.text}</span>
      </p>
      {flash.undo && <Undo {...flash.undo} />}
      <Announce key={now.getTime()} text={flash.text} />
    </div>
  );
}
