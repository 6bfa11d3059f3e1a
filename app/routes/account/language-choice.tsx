import { Form } from "@remix-run/react";
import { accountText } from "~/app/i18n/account";
import { locales } from "~/app/i18n/words";
import { useLocale, useText } from "~/app/i18n/use-text";
import { HiddenFields } from "~/app/ui/hidden-fields";

/** The other language, in its own words. `back`: the page to come back to, else the account. */
export function LanguageChoice({ back = "" }: { back?: string }) {
  const locale = useLocale();
  const t = useText(accountText);
  const other = locales.find((candidate) => candidate !== locale);
  if (!other) return null;
  return (
    <Form method="post" action="/konto/sprog" className="mt-10" reloadDocument>
      <HiddenFields values={{ locale: other, back }} />
      <button type="submit" className="button button-quiet" lang={other}>
        {t.languages[other]}
      </button>
    </Form>
  );
}
