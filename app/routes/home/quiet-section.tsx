import type { Today } from "~/app/domain/home/today.server";
import { quietText } from "~/app/i18n/quiet";
import { useText } from "~/app/i18n/use-text";
import { List } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Onward } from "./onward";
import { QuietItem } from "./quiet-item";

type QuietSectionProps = {
  kind: "firm" | "candidate";
  quiet: Today["quietFirms"];
  receivers: Today["receivers"];
  everybody: boolean;
  mayWrite: boolean;
};

/** Candidates, or firms, nobody has been in touch with for long; nothing without any. */
export function QuietSection({ kind, quiet, receivers, everybody, mayWrite }: QuietSectionProps) {
  const t = useText(quietText);
  if (quiet.lines.length === 0) return null;
  const title = kind === "firm" ? t.firms : t.candidates;
  const all = `/laenge-siden?vis=${kind === "firm" ? "virksomheder" : "kandidater"}${everybody ? "&alle=1" : ""}`;
  return (
    <Section title={title}>
      <List label={title}>
        {quiet.lines.map((line) => (
          <QuietItem
            key={line.id}
            line={line}
            back={everybody ? "/?alle=1" : "/"}
            receivers={receivers}
            mayWrite={mayWrite}
            showWho={everybody}
            all={all}
          />
        ))}
      </List>
      {quiet.more && <Onward to={all}>{t.more[kind]}</Onward>}
    </Section>
  );
}
