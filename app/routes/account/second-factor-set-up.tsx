import { Form } from "@remix-run/react";
import type { QrCode } from "~/app/domain/rules/qr-code.server";
import { secondFactorText } from "~/app/i18n/second-factor";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { QrPicture } from "../qr-picture";

type SetUpProps = { qr: QrCode; secretKey: string; error?: string[] };

/** The key for the app, as a picture and as text, and the first code that confirms it. */
export function SetUp({ qr, secretKey, error }: SetUpProps) {
  const t = useText(secondFactorText);
  return (
    <>
      <ol className="mb-6 ml-5 list-decimal">
        <li className="py-1">{t.steps.app}</li>
        <li className="py-1">
          {t.steps.scan}
          <div className="my-4">
            <QrPicture code={qr} label={t.qr} />
          </div>
          <span className="text-ink-soft">{t.key}: </span>
          <code className="wrap-anywhere">{secretKey}</code>
        </li>
        <li className="py-1">{t.steps.type}</li>
      </ol>
      <StackForm>
        <HiddenFields values={{ intent: "confirm" }} />
        <Field
          name="code"
          label={t.code}
          error={error}
          inputMode="numeric"
          autoComplete="one-time-code"
          size="short"
          maxLength={20}
          required
        />
        <Button wide>{t.confirm}</Button>
      </StackForm>
      <Form method="post" className="mt-4">
        <HiddenFields values={{ intent: "begin" }} />
        <Button kind="quiet">{t.again}</Button>
      </Form>
    </>
  );
}
