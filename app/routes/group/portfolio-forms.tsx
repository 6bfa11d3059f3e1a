import { Form } from "@remix-run/react";
import type { Portfolio, PortfolioKind } from "~/app/domain/portfolio/portfolio.server";
import { portfolioText } from "~/app/i18n/portfolio";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Facts } from "~/app/ui/facts";
import { Fold } from "~/app/ui/fold";
import { StackForm } from "~/app/ui/form";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Section } from "~/app/ui/section";
import { Select } from "~/app/ui/select";
import { Textarea } from "~/app/ui/textarea";
import type { FormReply } from "~/app/web/forms.server";

/** What one receiver gets. */
export type Share = { userId: string; name: string; kinds: PortfolioKind[] };

type Chosen = Partial<Record<PortfolioKind | "everything", string>>;
type Shown = { portfolio: Portfolio; there: PortfolioKind[]; chosen: Chosen };

/** To whom it goes: all to one, or each kind to somebody. A question, which changes nothing. */
export function ChooseReceivers({
  portfolio,
  there,
  chosen,
  others,
  name,
}: Shown & { others: { userId: string; name: string }[]; name: string }) {
  const t = useText(portfolioText);
  const options = others.map(({ userId: value, name: label }) => ({ value, label }));
  return (
    <>
      <Section title={t.has(name)}>
        <Facts facts={there.map((kind) => ({ label: t.kinds[kind], value: String(portfolio[kind]) }))} />
      </Section>
      <Section title={t.to}>
        <Form method="get" className="flex flex-col gap-6">
          <Select name="everything" label={t.everything} options={options} defaultValue={chosen.everything} />
          <Fold title={t.split} open={there.some((kind) => chosen[kind] !== undefined)}>
            {there.map((kind) => (
              <Select
                key={kind}
                name={kind}
                label={t.counted[kind](portfolio[kind])}
                empty={t.same}
                options={options}
                defaultValue={chosen[kind]}
              />
            ))}
          </Fold>
          <Button wide>{t.onward}</Button>
        </Form>
      </Section>
    </>
  );
}

type ConfirmProps = Shown & {
  shares: Share[];
  member: { membershipId: string };
  requestId: string;
  reply: FormReply | undefined;
};

/** Who gets what, with a word to each; then it is given. */
export function ConfirmReceivers({ portfolio, there, shares, member, requestId, reply }: ConfirmProps) {
  const t = useText(portfolioText);
  const field = formFields({ constraints: {}, reply });
  const receivers = Object.fromEntries(
    there.map((kind) => [kind, shares.find(({ kinds }) => kinds.includes(kind))?.userId ?? ""]),
  );
  return (
    <Section title={t.confirm}>
      <StackForm>
        <HiddenFields requestId={requestId} values={receivers} />
        {shares.map(({ userId, name, kinds }) => (
          <div key={userId}>
            <h3 className="text-base">{t.gets(name)}</h3>
            <p className="mb-3">{kinds.map((kind) => t.counted[kind](portfolio[kind])).join(", ")}</p>
            <Textarea {...field(`${kinds[0] ?? "firms"}Word`)} label={t.word(name)} help={t.wordHelp} />
          </div>
        ))}
        <ButtonRow>
          <Button>{t.give}</Button>
          <ButtonLink to={`/gruppe/frivillige/${member.membershipId}/overdragelse`} kind="quiet">
            {t.change}
          </ButtonLink>
        </ButtonRow>
      </StackForm>
    </Section>
  );
}
