import { secondFactorText } from "~/app/i18n/second-factor";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Page } from "~/app/ui/page";

/** The recovery codes, this once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useText(secondFactorText).codes;
  return (
    <Page title={t.title} lead={t.lead}>
      <ul className="mb-6 grid list-none gap-2 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="border-b border-line py-2 font-mono text-lg tracking-wider">
            {code}
          </li>
        ))}
      </ul>
      <ButtonLink to="/indbakke">{t.go}</ButtonLink>
    </Page>
  );
}
