import { unitAgreementVersion } from "~/app/domain/units/unit-agreement-version";
import { unitAgreementText } from "~/app/i18n/unit-agreement";
import { useText } from "~/app/i18n/use-text";
import { Checkbox } from "~/app/ui/checkbox";
import { Fold } from "~/app/ui/fold";
import { AgreementWords } from "./agreement-words";

/** The agreement within a form of whoever opens the unit's mail before anybody there has accepted it. */
export function Agreement({ error }: { error?: string[] }) {
  const t = useText(unitAgreementText);
  return (
    <div>
      <Fold title={t.title} open>
        <AgreementWords version={unitAgreementVersion} />
      </Fold>
      <input type="hidden" name="textVersion" value={unitAgreementVersion} />
      <Checkbox name="accepted" label={t.accept} error={error} required />
    </div>
  );
}
