import type { ConsentChoices } from "~/app/domain/consents/consent-choices.server";
import { industryGroupNames } from "~/app/domain/consents/industries";
import { consentAddress } from "~/app/domain/consents/purposes";
import { consentsText } from "~/app/i18n/consents";
import { consentFormText } from "~/app/i18n/consent-form";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { SearchBox } from "~/app/ui/search-box";
import { Section } from "~/app/ui/section";
import type { Asked } from "./consent-address";
import { joinWords } from "./consent-words";

type StepProps = { asked: Asked; choices: ConsentChoices; problem: { field: string; text: string } | null };

const errorAt = (problem: StepProps["problem"], field: string) =>
  problem?.field === field ? [problem.text] : null;

// Shown once its answer above is chosen, without JavaScript; always, where the browser does not know :has().
const onlyWhen = {
  areas:
    "supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value=areas]:checked]:block",
  industries:
    "supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value=industries]:checked]:block",
};

/** Which kind of firm may see the profile, and which firms may not. One GET form, so that searching keeps the rest. */
export function KindOfFirmStep({ asked, choices, problem }: StepProps) {
  const t = useText(consentsText);
  const f = useText(consentFormText);
  const core = useText(coreText);
  const found = choices.found.filter(({ id }) => !asked.exceptFirmIds.includes(id));
  const scopes = (["all", "areas", "industries"] as const).filter(
    (scope) => scope !== "areas" || choices.areas.length > 0,
  );
  return (
    <StackForm method="get" className="group">
      <HiddenFields values={{ formaal: "profile-to-kind" }} />
      <Choice
        name="hvem"
        label={f.scope}
        error={errorAt(problem, "hvem")}
        defaultValue={asked.scope ?? "all"}
        options={scopes.map((value) => ({ value, label: f.scopes[value] }))}
      />
      {choices.areas.length > 0 && (
        <div className={onlyWhen.areas}>
          <Choice
            name="omraade"
            multiple
            label={f.areas}
            error={errorAt(problem, "omraade")}
            defaultValue={asked.areaIds}
            options={choices.areas.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      <div className={onlyWhen.industries}>
        <Choice
          name="slags"
          multiple
          label={f.industries}
          error={errorAt(problem, "slags")}
          defaultValue={asked.industries}
          options={industryGroupNames.map((value) => ({ value, label: t.industries[value] }))}
        />
      </div>
      <Field
        name="q"
        label={f.exceptions}
        help={f.exceptionsHelp}
        placeholder={f.findFirm}
        defaultValue={asked.find}
        autoComplete="off"
      />
      <div>
        <Button kind="secondary">{core.search}</Button>
      </div>
      {(choices.chosen.length > 0 || found.length > 0) && (
        <Choice
          key={[...asked.exceptFirmIds, asked.find].join()}
          name="undtagen"
          multiple
          label={f.chosenExceptions}
          defaultValue={choices.chosen.map(({ id }) => id)}
          options={[...choices.chosen, ...found].map(({ id, name, town }) => ({
            value: id,
            label: name,
            help: town,
          }))}
        />
      )}
      {asked.find !== "" && choices.found.length === 0 && <p>{f.noFirm}</p>}
      {choices.held.length > 0 && (
        <p>
          {t.exceptions.held(
            joinWords(
              choices.held.map(({ name }) => name),
              t.and,
            ),
          )}
        </p>
      )}
      <ButtonRow>
        <Button name="videre" value="1" wide>
          {f.onwards}
        </Button>
      </ButtonRow>
    </StackForm>
  );
}

/** Which one firm gets name and phone: those the candidate is proposed to, or one that is searched for. */
export function FirmStep({ asked, choices }: StepProps) {
  const t = useText(consentFormText);
  const lines = (firms: ConsentChoices["found"]) =>
    firms.map(({ id, name, town }) => (
      <ListItem
        key={id}
        title={name}
        aside={town}
        to={consentAddress(choices.candidate.id, { purpose: "identity-to-firm", firmId: id })}
      />
    ));
  return (
    <>
      <SearchBox label={t.findFirm} value={asked.find} keep={{ formaal: "identity-to-firm" }} />
      {choices.found.length > 0 && <List label={t.found}>{lines(choices.found)}</List>}
      {asked.find !== "" && choices.found.length === 0 && <p className="mb-6">{t.noFirm}</p>}
      {asked.find === "" && choices.introduced.length > 0 && (
        <Section title={t.introduced}>
          <List label={t.introduced}>{lines(choices.introduced)}</List>
        </Section>
      )}
    </>
  );
}

/** Which unit, or which municipality without one. */
export function ReceiverStep({ asked, choices }: StepProps) {
  const t = useText(consentsText);
  const f = useText(consentFormText);
  const to = (receiver: string) =>
    consentAddress(choices.candidate.id, { purpose: asked.purpose ?? "send-on", receiver });
  return (
    <List label={f.receiver}>
      {choices.units.map(({ key, name }) => (
        <ListItem key={key} to={to(key)} title={name} />
      ))}
      {choices.municipality && (
        <ListItem to={to(choices.municipality.key)} title={t.municipalityName(choices.municipality.name)}>
          {f.notJoined}
        </ListItem>
      )}
    </List>
  );
}
