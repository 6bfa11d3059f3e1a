import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Option } from "~/app/domain/contacts/participant-ref";
import { contactFormText } from "~/app/i18n/contact-form";
import { useText } from "~/app/i18n/use-text";
import { announce } from "~/app/ui/announce";

const PAUSE_MS = 150;
const FEWEST_LETTERS = 2;

/**
 * The matches of what is typed, fetched after a short pause from the log form's own address; those that the page
 * came with until then, and null where too little is typed.
 */
export function useMatches(found: Option[] | null, search: string) {
  const t = useText(contactFormText);
  const fetcher = useFetcher<{ found: Option[] | null }>();
  const pause = useRef<number>(undefined);
  const [text, setText] = useState(search);
  const enough = text.trim().length >= FEWEST_LETTERS;
  const matches = text === search ? found : enough ? (fetcher.data?.found ?? found) : null;
  const fetched = fetcher.data?.found;
  useEffect(() => {
    if (fetched) announce(t.found(fetched.length));
  }, [fetched, t]);
  useEffect(() => () => window.clearTimeout(pause.current), []);
  const look = (typed: string) => {
    setText(typed);
    window.clearTimeout(pause.current);
    if (typed.trim().length < FEWEST_LETTERS) return;
    pause.current = window.setTimeout(
      () => fetcher.load(`/kontakter/ny?soeg=${encodeURIComponent(typed.trim())}`),
      PAUSE_MS,
    );
  };
  return { matches, look, text };
}
