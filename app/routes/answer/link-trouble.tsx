import { answerText } from "~/app/i18n/answer";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";

/** A link past its time: explains itself and offers a new one to the same address. */
export function LinkOld({ token }: { token: string }) {
  const t = useText(answerText).old;
  return (
    <Page title={t.title} lead={t.text}>
      <StackForm action="/nyt-link">
        <HiddenFields values={{ token }} />
        <Button>{t.send}</Button>
      </StackForm>
    </Page>
  );
}

/** A link that was mistyped or cut short. */
export function LinkUnknown() {
  const t = useText(answerText).unknown;
  return (
    <Page title={t.title} lead={t.text}>
      <StackForm action="/nyt-link">
        <Field name="email" label={t.email} type="email" autoComplete="email" maxLength={254} />
        <Button>{t.send}</Button>
      </StackForm>
    </Page>
  );
}
