import type { PacketPreview } from "~/app/domain/handovers/preview-packet.server";
import { casePacketText } from "~/app/i18n/case-packet";
import { sendingOnText } from "~/app/i18n/sending-on";
import { sendingText } from "~/app/i18n/sending";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { Section } from "~/app/ui/section";
import { NeedsList } from "./needs-list";
import { PacketFacts } from "./packet";

type PreviewProps = {
  preview: PacketPreview;
  /** What was chosen: sent on unchanged with the button. */
  values: Record<string, string | string[]>;
  /** The receiver's name. */
  to: string;
  joined: boolean;
  /** The words of the button that sends it. */
  send: string;
  candidateId: string;
  firmId: string | null;
};

/** Exactly what the unit will see, beside what stays, and the button that sends it. */
export function Preview({ preview, values, to, joined, send, candidateId, firmId }: PreviewProps) {
  const packet = useText(casePacketText);
  const sendingOn = useText(sendingOnText);
  const t = sendingOn;
  const more = useText(sendingText);
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    name === "intent" || name === "seen" ? [] : [value].flat().map((one) => [name, one] as const),
  );
  return (
    <div className="mb-10">
      <Section title={t.previewTitle}>
        <p className="mb-3 text-ink-soft">{t.previewLead(to)}</p>
        <div className="grid gap-6 xl:-mr-56 xl:grid-cols-[3fr_2fr]">
          <PacketFacts lines={preview.lines} />
          <div className="flex flex-col gap-6">
            <div className="rounded-sm bg-sheet px-4 py-3">
              <h3>{t.stays}</h3>
              <ul className="mt-1 text-ink-soft">
                {preview.stays.map((field) => (
                  <li key={field}>{packet.fields[field]}</li>
                ))}
                {preview.notesStay > 0 && <li>{more.notesStay(preview.notesStay)}</li>}
                <li>{t.staysStatus}</li>
                <li>{t.staysAlways}</li>
              </ul>
            </div>
            {preview.missing.length > 0 && (
              <div>
                <h3>{more.needs.still}</h3>
                <p className="text-ink-soft">{more.needs.lead}</p>
                <NeedsList needs={preview.missing} candidateId={candidateId} firmId={firmId} isPreview />
              </div>
            )}
          </div>
        </div>
        {joined && <p className="my-4 text-[0.9375rem] text-ink-soft">{t.mailSays}</p>}
        <StackForm>
          {pairs.map(([name, value], index) => (
            <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="seen" value={preview.seen} />
          <Button name="intent" value="send" wide>
            {send}
          </Button>
        </StackForm>
      </Section>
    </div>
  );
}
