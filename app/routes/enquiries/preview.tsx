import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { StackForm } from "~/app/ui/form";
import { Section } from "~/app/ui/section";

type PreviewProps = {
  mail: { to: string; subject: string; text: string };
  /** What was typed: sent on unchanged with the button. */
  values: Record<string, string | string[]>;
};

/** The mail as the firm gets it, and the button that sends it. */
export function Preview({ mail, values }: PreviewProps) {
  const t = useText(enquiriesText).new;
  return (
    <div className="mb-10">
      <Section title={t.previewTitle}>
        <Facts
          facts={[
            { label: t.previewTo, value: mail.to },
            { label: t.previewSubject, value: mail.subject },
          ]}
        />
        <p className="my-4 whitespace-pre-line rounded-sm bg-sheet px-4 py-3" dir="auto">
          {mail.text.trim()}
        </p>
        <p className="mb-4 text-[0.9375rem] text-ink-soft">{t.linksLater}</p>
        <StackForm>
          {Object.entries(values).map(([name, value]) =>
            name === "intent" ? null : <input key={name} type="hidden" name={name} value={String(value)} />,
          )}
          <Button name="intent" value="send" wide>
            {t.send}
          </Button>
        </StackForm>
      </Section>
    </div>
  );
}
