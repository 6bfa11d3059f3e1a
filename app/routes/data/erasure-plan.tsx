import { Link, useActionData } from "@remix-run/react";
import type { ErasurePage } from "~/app/domain/erasure/erasure-page.server";
import { erasureText } from "~/app/i18n/erasure";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import type { FormReply } from "~/app/web/forms.server";

type Props = {
  page: Omit<ErasurePage, "toRead"> & { toRead: { id: string; at: Date }[] };
  kind: "candidate" | "firm-contact";
  back: string;
};

const fates = ["goes", "without-name", "stays"] as const;

/** What will go, what stays and on what ground; then the yes. */
export function ErasurePlan({ page, kind, back }: Props) {
  const t = useText(erasureText);
  const reply = useActionData<FormReply>();
  const isCandidate = kind === "candidate";
  return (
    <Page
      title={t.title(page.name)}
      lead={`${isCandidate ? t.leadCandidate : t.leadContact} ${t.first}`}
      back={{ to: back }}
    >
      <FormErrors errors={reply?.errors} />
      {fates.map((fate) => {
        const lines = page.plan.filter((line) => line.fate === fate);
        return (
          lines.length > 0 && (
            <Section key={fate} title={t.fates[fate]}>
              <ul className="list-none">
                {lines.map(({ thing, count, ground }) => (
                  <li key={thing} className="border-b border-line py-2.5">
                    {t.things[thing](count)}
                    {ground && <span className="block text-ink-soft">{t.grounds[ground]}</span>}
                  </li>
                ))}
              </ul>
              {fate === "goes" && <p className="mt-3 text-ink-soft">{`${t.figures} ${t.phones}`}</p>}
            </Section>
          )
        );
      })}
      {page.toRead.length > 0 && (
        <Section title={t.toRead}>
          <p>{t.toReadText}</p>
          <ul className="mt-2 list-none">
            {page.toRead.map(({ id, at }) => (
              <li key={id}>
                <Link to={`/kontakter/${id}`} className="inline-block py-2.5 text-bridge underline">
                  <Time at={at} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.receivers.length > 0 && (
        <Section title={t.receivers}>
          <p>{t.receiversText(page.receivers.join(", "))}</p>
        </Section>
      )}
      <StackForm className="mt-10">
        <Checkbox name="sure" label={t.sure} error={reply?.errors.sure ?? null} />
        <Button kind="stop" wide>
          {t.go}
        </Button>
      </StackForm>
    </Page>
  );
}
