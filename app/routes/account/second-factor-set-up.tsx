import { Form } from "@remix-run/react";
import { secondFactorText } from "~/app/i18n/second-factor";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";

type SetUpProps = { qr: { size: number; path: string }; secretKey: string; error?: string[] };

/** The key for the app, as a picture and as text, and the first code that confirms it. */
export function SetUp({ qr, secretKey, error }: SetUpProps) {
  const t = useText(secondFactorText);
  return (
    <>
      <ol className="mb-6 ml-5 list-decimal">
        <li className="py-1">{t.steps.app}</li>
        <li className="py-1">
          {t.steps.scan}
          <svg
            role="img"
            aria-label={t.qr}
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            className="my-4 w-56"
            shapeRendering="crispEdges"
          >
            {/* White in the dark, too: cameras want dark squares on a light ground. */}
            <rect width={qr.size} height={qr.size} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
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
