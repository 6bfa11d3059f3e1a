import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { Quote } from "./quote";

/** About four lines on a phone, and a letter's empty ones; less is no longer than its own fold. */
const SHORT_CHARACTERS = 160;
const SHORT_LINES = 6;

/** Somebody's words by their first lines, the rest a tap away, without JavaScript; short ones stand whole. */
export function FoldedQuote({ text }: { text: string }) {
  const t = useText(coreText);
  if (text.length <= SHORT_CHARACTERS && text.split("\n").length <= SHORT_LINES) return <Quote text={text} />;
  return (
    <details className="letter">
      <summary>
        <span className="letter-start" dir="auto">
          {beginning(text)}
        </span>
        <span className="letter-more">{t.letterMore}</span>
        <span className="letter-less">{t.letterLess}</span>
      </summary>
      <Quote text={text} />
    </details>
  );
}

/** What it begins with, after the greeting. */
function beginning(text: string): string {
  return text.replace(/^[^\n]{1,40}\n\s*/, "").slice(0, SHORT_CHARACTERS * 2);
}
