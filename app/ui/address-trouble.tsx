import { Form } from "@remix-run/react";
import type { AddressTrouble as Trouble } from "~/app/domain/mail/addresses/trouble.server";
import { addressesText } from "~/app/i18n/addresses";
import { useText } from "~/app/i18n/use-text";
import { Button } from "./button";
import { Time } from "./time";

/** Why mail to somebody does not arrive, in plain words, and the one tap that says it does again. */
export function AddressTrouble({
  trouble,
  action,
}: {
  trouble: Trouble;
  /** Where the tap is posted; left out for who may not. */
  action?: string;
}) {
  const t = useText(addressesText);
  const dead = trouble.state === "dead";
  return (
    <div>
      <p className={dead ? "font-semibold text-stop" : "text-ink-soft"}>
        {dead ? t.dead : t.passing}. {t.reasons[trouble.reason]} {t.since} <Time at={trouble.since} />.
      </p>
      {dead && <p className="text-ink-soft">{t.noMore}</p>}
      {action && (
        <Form method="post" action={action} className="-ml-2">
          <Button kind="quiet">{t.worksAgain}</Button>
        </Form>
      )}
    </div>
  );
}
