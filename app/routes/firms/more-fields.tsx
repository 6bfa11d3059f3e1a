import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import type { formFields } from "~/app/ui/form-fields";
import { Select } from "~/app/ui/select";
import { Textarea } from "~/app/ui/textarea";

type MoreFieldsProps = {
  field: ReturnType<typeof formFields>;
  choices: {
    areas: { id: string; name: string }[];
    municipalities: readonly { code: string; name: string }[];
  };
};

/** What may be known of a firm beyond name, town and phone. */
export function MoreFields({ field, choices }: MoreFieldsProps) {
  const t = useText(firmsText).form;
  return (
    <>
      <Field {...field("address")} label={t.address} autoComplete="off" />
      <Field {...field("postcode")} label={t.postcode} size="short" inputMode="numeric" autoComplete="off" />
      <Select
        {...field("municipalityCode")}
        label={t.municipality}
        options={choices.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {choices.areas.length > 0 && (
        <Select
          {...field("areaId")}
          label={t.area}
          options={choices.areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field
        {...field("cvr")}
        label={t.cvr}
        help={t.cvrHelp}
        size="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <Field
        {...field("pNumber")}
        label={t.pNumber}
        help={t.pNumberHelp}
        size="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <Field
        {...field("industryCode")}
        label={t.industryCode}
        size="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <Choice
        {...field("industryVersion")}
        label={t.industryVersion}
        layout="row"
        options={[
          { value: "DB25", label: t.db25 },
          { value: "DB07", label: t.db07 },
        ]}
      />
      <Field
        {...field("employees")}
        label={t.employees}
        size="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <Field {...field("website")} label={t.website} inputMode="url" autoComplete="off" />
      <Textarea {...field("note")} label={t.note} help={t.noteHelp} />
    </>
  );
}
