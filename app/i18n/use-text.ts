import { createContext, useContext } from "react";
import type { Locale, Words } from "./words";

/** The reader's language, set once in root.tsx from the root loader. */
export const LocaleContext = createContext<Locale>("da");

/** The language the page is shown in. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/**
 * One area's words in the reader's language.
 * @param text an area such as `firmsText`, with `da` as source and `en` of the same shape
 */
export function useText<T>(text: { da: T; en: Words<T> }): Words<T> {
  return text[useLocale()] as Words<T>;
}
