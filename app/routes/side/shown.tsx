import type { ThingPreview } from "~/app/domain/own-page/preview-thing.server";
import { LocaleContext } from "~/app/i18n/use-text";
import { ShownPersonView } from "~/app/routes/answer/shown-people";
import { PacketFacts } from "~/app/routes/handovers/packet";
import { Danish } from "./parts";
import { useSide } from "./side-words";

/** Exactly what a recipient sees: the same parts that render it for them, in Danish as they read it. */
export function Shown({ preview }: { preview: ThingPreview }) {
  const { words } = useSide();
  const t = words.consents;
  switch (preview.kind) {
    case "profile":
      return preview.text ? (
        <div className="side-seen" lang="da">
          <p dir="auto">{preview.text}</p>
        </div>
      ) : (
        <p>{t.previewProfileMissing}</p>
      );
    case "person":
      return preview.person ? (
        <div className="side-seen">
          <LocaleContext.Provider value="da">
            <Danish>
              <ShownPersonView person={preview.person} />
            </Danish>
          </LocaleContext.Provider>
        </div>
      ) : (
        <p>{t.previewNone}</p>
      );
    case "packet":
      return (
        <div className="side-seen">
          {!preview.sent && <p>{t.previewMost}</p>}
          <Danish>
            <PacketFacts lines={preview.lines} />
          </Danish>
        </div>
      );
    case "told":
      return (
        <div className="side-seen">
          <p>{t.toldWords.join(" · ")}</p>
          <p>{t.previewTold}</p>
        </div>
      );
    case "keep":
      return (
        <p>
          <a href="/min-side/oplysninger">{t.previewKeep}</a>
        </p>
      );
  }
}
