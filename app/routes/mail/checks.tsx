import { mailroomText } from "~/app/i18n/mailroom";
import { useText } from "~/app/i18n/use-text";

type Checks = {
  by: string;
  trusted: boolean;
  spf: string | null;
  dkim: string | null;
  dmarc: string | null;
};

/** What the receiving server found out about the sender, in words, and how far it can be believed. */
export function ChecksLine({ checks }: { checks: Checks }) {
  const t = useText(mailroomText).checks;
  const found = (["spf", "dkim", "dmarc"] as const).flatMap((method) => {
    const result = checks[method];
    return result
      ? [`${method.toUpperCase()}: ${result in t.results ? t.results[result as "pass"] : result}`]
      : [];
  });
  return (
    <>
      {found.join(", ") || t.nothing}
      <span className="block text-ink-soft">
        {checks.trusted ? t.trusted(checks.by) : t.untrusted(checks.by)}
      </span>
    </>
  );
}
