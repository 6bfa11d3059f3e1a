import type { ReadPacket } from "~/app/domain/handovers/read-packet.server";
import { sendingText } from "~/app/i18n/sending";
import { useText } from "~/app/i18n/use-text";
import { Fold } from "~/app/ui/fold";
import { Time } from "~/app/ui/time";
import { PacketFacts } from "./packet";

type ChangesProps = {
  number: number;
  changes: ReadPacket["changes"];
  earlier: { number: number; sentAt: Date | string; lines: ReadPacket["lines"] }[];
};

/** What is new since the version before, and those before it as they were sent; nothing for a first version. */
export function Changes({ number, changes, earlier }: ChangesProps) {
  const t = useText(sendingText).changes;
  if (number === 1) return null;
  return (
    <div className="mb-6">
      <div className="mb-3 rounded-sm bg-sheet px-4 py-3">
        <h3>{t.title(number)}</h3>
        {changes.length === 0 && <p>{t.none}</p>}
        <ul className="mt-1">
          {changes.map(({ key, label, kind, before }) => (
            <li key={key}>
              {label}: <strong>{t[kind]}</strong>
              {before !== null && (
                <span className="block whitespace-pre-line text-ink-soft" dir="auto">
                  {t.before}: {before}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      {earlier.map((version) => (
        <Fold
          key={version.number}
          title={
            <>
              {t.earlier(version.number)}, <Time at={version.sentAt} />
            </>
          }
        >
          <PacketFacts lines={version.lines} />
        </Fold>
      ))}
    </div>
  );
}
