import { createContext, Fragment, useContext, type ReactNode } from "react";
import { sideOf, type CandidateLocale, type Side } from "~/app/i18n/side/registry";
import { mailLocaleOf } from "~/app/i18n/candidate-locale";
import { LocaleContext } from "~/app/i18n/use-text";

const SideContext = createContext<CandidateLocale>("da");

/** The language of the page, and its words. */
export function useSide(): Side & { locale: CandidateLocale } {
  const locale = useContext(SideContext);
  return { ...sideOf(locale), locale };
}

/** A page of a candidate in their language; parts that are shared with other pages come as near to it as they can. */
export function InSide({ locale, children }: { locale: CandidateLocale; children: ReactNode }) {
  return (
    <SideContext.Provider value={locale}>
      <LocaleContext.Provider value={mailLocaleOf(locale)}>{children}</LocaleContext.Provider>
    </SideContext.Provider>
  );
}

const OPEN = "\u2068";
const CLOSE = "\u2069";

/**
 * A name, number or address as it goes into a sentence of another language and direction: between Unicode's
 * isolates, which `Said` makes into <bdi>.
 */
export function iso(text: string): string {
  return OPEN + text.replaceAll(OPEN, "").replaceAll(CLOSE, "") + CLOSE;
}

/** A sentence without the marks of `iso`, to be kept as plain text. */
export function plainWords(text: string): string {
  return text.replaceAll(OPEN, "").replaceAll(CLOSE, "");
}

/** A sentence in which every name stands in a direction of its own. */
export function Said({ children }: { children: string }) {
  return children
    .split(/(\u2068[^\u2068\u2069]*\u2069)/)
    .map((part, index) =>
      part.startsWith(OPEN) ? (
        <bdi key={index}>{part.slice(1, -1)}</bdi>
      ) : (
        <Fragment key={index}>{part}</Fragment>
      ),
    );
}
