import { useEffect, useState } from "react";
import { casePrintText } from "~/app/i18n/case-print";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";

/** Opens the browser's print dialog; there only where JavaScript runs. */
export function PrintButton() {
  const t = useText(casePrintText);
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  if (!runs) return null;
  return (
    <Button type="button" onClick={() => window.print()}>
      {t.button}
    </Button>
  );
}
