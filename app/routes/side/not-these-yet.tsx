import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { FoundFirms } from "./found-firms";
import { Part } from "./parts";
import { useSide } from "./side-words";

type NotTheseYetProps = {
  /** What the address says was chosen so far, as name and value pairs. */
  address: [string, string][];
  /** What was typed to find a firm by, and the firms of that name. */
  find: string;
  found: { id: string; name: string; town: string | null }[];
};

/** "Ikke disse", chosen together with the yes: in the address until the yes is said. */
export function NotTheseYet({ address, find, found }: NotTheseYetProps) {
  const t = useSide().words.consents;
  const kept = address.map(([name, value]) => (
    <input key={name + value} type="hidden" name={name} value={value} />
  ));
  return (
    <Part title={t.notThem}>
      <form method="get" className="side-form">
        {kept}
        <Field name="q" label={t.firmName} help={t.notThemHelp} defaultValue={find} autoComplete="off" />
        <Button kind="secondary">{t.find}</Button>
      </form>
      {find !== "" && (
        <form method="get" className="side-form mt-3">
          {kept}
          <FoundFirms name="undtagen" found={found} />
        </form>
      )}
    </Part>
  );
}
