import { candidateAgreementText } from "~/app/i18n/candidate-agreement";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { Page } from "~/app/ui/page";

/** What stands between a group and its first candidate, and who can mend it. */
export function AgreementFirst({ title, mayManage }: { title: string; mayManage: boolean }) {
  const t = useText(candidateAgreementText);
  return (
    <Page title={title}>
      <Empty title={t.title} action={mayManage && <ButtonLink to="/gruppe/aftale">{t.go}</ButtonLink>}>
        <p>{t.text}</p>
        {!mayManage && <p className="mt-2">{t.ask}</p>}
      </Empty>
    </Page>
  );
}
