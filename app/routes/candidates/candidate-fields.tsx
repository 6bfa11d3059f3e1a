import { danishModules, danishTests, channels, genders } from "~/app/domain/candidates/choices";
import { candidateFormText } from "~/app/i18n/candidate-form";
import { candidateWordsText } from "~/app/i18n/candidate-words";
import { useText } from "~/app/i18n/use-text";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import type { formFields } from "~/app/ui/form-fields";
import { Select } from "~/app/ui/select";
import { Textarea } from "~/app/ui/textarea";
import { CertificateFields } from "./certificate-fields";
import { moduleWords } from "./module-words";

export type FieldOf = ReturnType<typeof formFields>;

type CandidateFieldsProps = {
  field: FieldOf;
  choices: {
    volunteers: { id: string; name: string }[];
    municipalities: readonly { code: string; name: string }[];
    /** What a candidate's own page can speak. */
    languages: { value: string; label: string }[];
  };
  /** The part to open from the start, by the name in the address. */
  part?: string | null;
};

/** Called name, phone and language first; everything else in parts that open when there is something to say. */
export function CandidateFields({ field, choices, part }: CandidateFieldsProps) {
  const t = useText(candidateFormText);
  const facts = useText(candidateWordsText);
  const filled = (name: string) => Boolean(field(name).defaultValue);
  const wrong = (...names: string[]) => names.some((name) => field(name).error !== null);
  const options = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
    values.map((value) => ({ value, label: words[value] }));
  return (
    <>
      <Field {...field("calledName")} label={facts.calledName} help={t.calledNameHelp} autoComplete="off" />
      <Field {...field("phone")} label={facts.phone} type="tel" autoComplete="off" optional />
      <Field
        {...field("languages")}
        label={facts.languages}
        help={t.languagesHelp}
        autoComplete="off"
        optional
      />

      <div>
        <Fold title={t.groups.contact} open={wrong("fullName", "email", "preferredChannel", "locale")}>
          <Field {...field("fullName")} label={facts.fullName} help={t.fullNameHelp} autoComplete="off" />
          <Field {...field("email")} label={facts.email} type="email" autoComplete="off" />
          <Select
            {...field("preferredChannel")}
            label={t.preferredChannel}
            empty={t.notKnown}
            options={options(channels, facts.channels)}
          />
          <Choice {...field("locale")} label={t.locale} layout="row" options={choices.languages} />
        </Fold>

        <Fold
          title={t.groups.danish}
          open={wrong("needsInterpreter", "interpreterLanguage", "danishModule", "danishTest")}
        >
          <Choice
            {...field("needsInterpreter")}
            label={t.needsInterpreter}
            layout="row"
            options={[
              { value: "yes", label: t.yes },
              { value: "no", label: t.no },
              { value: "", label: t.notKnown },
            ]}
          />
          <Field {...field("interpreterLanguage")} label={t.interpreterLanguage} autoComplete="off" />
          <Select
            {...field("danishModule")}
            label={t.danishModule}
            empty={t.notKnown}
            options={danishModules.map((value) => ({ value, label: moduleWords(value, facts.module) }))}
          />
          <Select
            {...field("danishTest")}
            label={t.danishTest}
            empty={t.notKnown}
            options={options(danishTests, facts.tests)}
          />
        </Fold>

        <Fold
          title={t.groups.work}
          open={wrong("skills", "transport", "availability", "wishes", "motivation")}
        >
          <Textarea {...field("skills")} label={facts.skills} help={t.skillsHelp} />
          <CertificateFields field={field} filled={(name) => filled(name) || wrong(name)} />
          <Textarea {...field("transport")} label={facts.transport} help={t.transportHelp} rows={2} />
          <Textarea {...field("availability")} label={t.availability} rows={2} />
          <Textarea {...field("wishes")} label={facts.wishes} />
          <Textarea {...field("motivation")} label={t.motivation} />
        </Fold>

        <Fold title={t.groups.profile} open={part === "profil" || wrong("profileText")}>
          <div>
            <p>{t.profileWarning}</p>
            <ul className="mt-1 list-disc pl-6">
              {Object.entries(t.profileAvoid).map(([key, words]) => (
                <li key={key}>{words}</li>
              ))}
            </ul>
          </div>
          <Textarea {...field("profileText")} label={facts.profileText} help={t.profileHelp} />
          {filled("profileText") && <p className="text-ink-soft">{t.profileChanged}</p>}
        </Fold>

        <Fold
          title={t.groups.municipality}
          open={wrong(
            "municipalityCode",
            "municipalStatus",
            "municipalStatusSaidBy",
            "municipalStatusSaidOn",
            "caseworkerName",
            "caseworkerPhone",
            "caseworkerEmail",
          )}
        >
          <Select
            {...field("municipalityCode")}
            label={t.municipality}
            empty={t.notKnown}
            options={choices.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Field {...field("municipalStatus")} label={t.municipalStatus} help={t.municipalStatusHelp} />
          <Field {...field("municipalStatusSaidBy")} label={t.saidBy} autoComplete="off" />
          <Field {...field("municipalStatusSaidOn")} label={t.saidOn} type="date" size="short" />
          <Field {...field("caseworkerName")} label={t.caseworkerName} autoComplete="off" />
          <Field {...field("caseworkerPhone")} label={t.caseworkerPhone} type="tel" autoComplete="off" />
          <Field {...field("caseworkerEmail")} label={t.caseworkerEmail} type="email" autoComplete="off" />
        </Fold>

        <Fold title={t.groups.statistics} open={wrong("gender", "birthYear")}>
          <p className="text-ink-soft">{t.statisticsHelp}</p>
          <Select
            {...field("gender")}
            label={t.gender}
            empty={t.notKnown}
            options={options(genders, t.genders)}
          />
          <Field
            {...field("birthYear")}
            label={t.birthYear}
            size="short"
            inputMode="numeric"
            autoComplete="off"
          />
        </Fold>

        <Fold title={t.groups.group} open={wrong("responsibleId")}>
          <Select
            {...field("responsibleId")}
            label={t.responsibleId}
            empty={false}
            options={choices.volunteers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Fold>
      </div>
    </>
  );
}
