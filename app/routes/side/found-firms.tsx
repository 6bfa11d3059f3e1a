import { Button } from "~/app/ui/button";
import { iso, Said, useSide } from "./side-words";

type FoundFirmsProps = {
  /** What the form calls the firm that was tapped. */
  name: string;
  found: { id: string; name: string; town: string | null }[];
};

/** The firms of a name that was typed, one button each to leave it out; says so where there is none. */
export function FoundFirms({ name, found }: FoundFirmsProps) {
  const t = useSide().words.consents;
  if (found.length === 0) return <p role="status">{t.noFirm}</p>;
  return found.map((firm) => (
    <Button key={firm.id} kind="stop" name={name} value={firm.id}>
      <span>
        <Said>{t.mayNot(iso(firm.town ? `${firm.name}, ${firm.town}` : firm.name))}</Said>
      </span>
    </Button>
  ));
}
