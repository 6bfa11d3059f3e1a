import { Form } from "@remix-run/react";
import type { AddressTrouble as Trouble } from "~/app/domain/mail/addresses/trouble.server";
import { addressesText } from "~/app/i18n/addresses";
import { useText } from "~/app/i18n/use-text";
import { Button } from "./button";
import { Time } from "./time";

/** Why mail to somebody does not arrive, in plain words; stands within a sentence's element. */
export function AddressTrouble({ trouble }: { trouble: Trouble }) {
  const t = useText(addressesText);
  const dead = trouble.state === "dead";
  return (
    <>
      <span className={dead ? "block font-semibold text-stop" : "block text-ink-soft"}>
        {dead ? t.dead : t.passing}. {t.reasons[trouble.reason]} {t.since} <Time at={trouble.since} />.
      </span>
      {dead && <span className="block text-ink-soft">{t.noMore}</span>}
    </>
  );
}

/** The one tap that says mail to somebody at a firm arrives again. */
export function WorksAgain({ firmId, contactId }: { firmId: string; contactId: string }) {
  const t = useText(addressesText);
  return (
    <Form method="post" action={`/virksomheder/${firmId}/kontaktpersoner/${contactId}/adresse`}>
      <Button kind="quiet">{t.worksAgain}</Button>
    </Form>
  );
}
