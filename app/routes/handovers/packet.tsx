import type { ReactNode } from "react";
import { Facts } from "~/app/ui/facts";

type PacketProps = {
  /** The fields in words, in reading order. */
  lines: { label: string; text: string }[];
  /** What stands above them: what is asked for, when it was sent. */
  about?: { label: string; value: ReactNode }[];
  /** What stands at the end of each field: a button that copies it. */
  beside?: (line: { label: string; text: string }) => ReactNode;
};

/** Phone numbers each on one line. */
function inOnePiece(text: string): ReactNode[] {
  return text.split(/(\b\d\d(?: \d\d){3}\b)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}

/** "Det vi sender": what a unit sees of a person, field by field. The same on every page that shows it. */
export function PacketFacts({ lines, about = [], beside }: PacketProps) {
  const said = lines.map(({ label, text }) => ({
    label,
    value: (
      <span className={beside && "flex items-start justify-between gap-2"}>
        <span className="min-w-0 whitespace-pre-line" dir="auto">
          {inOnePiece(text)}
        </span>
        {beside?.({ label, text })}
      </span>
    ),
  }));
  return <Facts facts={[...about, ...said]} roomy={beside !== undefined} />;
}
