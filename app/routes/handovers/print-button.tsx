import { useEffect, useState } from "react";
import { handoversText } from "~/app/i18n/handovers";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";

/** Opens the browser's print dialog; there only where JavaScript runs. */
export function PrintButton() {
  const t = useText(handoversText).print;
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  if (!runs) return null;
  return (
    <Button type="button" onClick={() => window.print()}>
      {t.button}
    </Button>
  );
}
