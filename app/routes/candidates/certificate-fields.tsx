import { candidateFormText } from "~/app/i18n/candidate-form";
import { useText } from "~/app/i18n/use-text";
import { Field } from "~/app/ui/field";
import type { FieldOf } from "./candidate-fields";

const EMPTY_ROWS = 2;

/** The certificates that are known, and room for two more. */
export function CertificateFields({ field, filled }: { field: FieldOf; filled: (name: string) => boolean }) {
  const t = useText(candidateFormText);
  let rows = 0;
  while (filled(`certificates[${rows}].name`) || filled(`certificates[${rows}].expiresOn`)) rows += 1;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="font-semibold">{t.certificates}</legend>
      <p className="text-[0.9375rem] text-ink-soft">{t.certificateHelp}</p>
      {Array.from({ length: rows + EMPTY_ROWS }, (_, i) => (
        <div key={i} className="flex flex-wrap gap-x-4 gap-y-2">
          <div className="min-w-0 flex-[2_1_12rem]">
            <Field {...field(`certificates[${i}].name`)} label={t.certificate(i + 1)} maxLength={120} />
          </div>
          <div className="flex-[1_1_10rem]">
            <Field {...field(`certificates[${i}].expiresOn`)} label={t.expiresOn(i + 1)} type="date" />
          </div>
        </div>
      ))}
    </fieldset>
  );
}
