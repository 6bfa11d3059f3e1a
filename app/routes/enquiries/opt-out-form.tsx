import { Form } from "@remix-run/react";
import type { OptOutHint } from "~/app/domain/enquiries/opt-out-hint.server";
import { addressesText } from "~/app/i18n/addresses";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";

/** Words in a mail that may be a no, and one tap for either. */
export function OptOutForm({ hint, enquiryId }: { hint: OptOutHint; enquiryId: string }) {
  const t = useText(addressesText).optOut;
  if (hint.decision) return <p className="text-ink-soft">{t.decided[hint.decision]}</p>;
  return (
    <Form method="post" action={`/henvendelser/${enquiryId}/nej-tak`} className="w-full">
      <HiddenFields values={{ hintId: hint.id }} />
      <fieldset>
        <legend>
          <span className="font-semibold">{t.ask}</span> <q dir="auto">{hint.words}</q>. {t.paused}
        </legend>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button kind="secondary" name="decision" value="confirmed">
            {t.confirm}
          </Button>
          <Button kind="secondary" name="decision" value="dismissed">
            {t.dismiss}
          </Button>
        </div>
      </fieldset>
    </Form>
  );
}
