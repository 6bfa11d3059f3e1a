import { Facts } from "~/app/ui/facts";

type PacketProps = {
  /** The fields in words, in reading order. */
  lines: { label: string; text: string }[];
};

/** "Det vi sender": what a unit sees of a person, field by field. The same on every page that shows it. */
export function PacketFacts({ lines }: PacketProps) {
  return (
    <Facts
      facts={lines.map(({ label, text }) => ({
        label,
        value: (
          <span className="whitespace-pre-line" dir="auto">
            {text}
          </span>
        ),
      }))}
    />
  );
}
