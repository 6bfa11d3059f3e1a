import type { ReactNode } from "react";
import { LocaleContext } from "~/app/i18n/use-text";
import type { Locale } from "~/app/i18n/words";

/** A page in the language of the mail that led to it, whatever the browser's. */
export function InLanguage({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <LocaleContext.Provider value={locale}>
      <div lang={locale}>{children}</div>
    </LocaleContext.Provider>
  );
}
