import { unitAgreementText } from "~/app/i18n/unit-agreement";
import { useText } from "~/app/i18n/use-text";

/** What a unit accepts, part by part. */
export function AgreementWords({ version }: { version: string }) {
  const t = useText(unitAgreementText);
  return (
    <>
      {t.parts.map(({ title, text }) => (
        <div key={title} className="mb-4">
          <h2 className="text-base">{title}</h2>
          <p>{text}</p>
        </div>
      ))}
      <p className="text-ink-soft">{t.version(version)}</p>
    </>
  );
}
