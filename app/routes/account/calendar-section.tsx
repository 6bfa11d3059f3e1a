import { lettersText } from "~/app/i18n/letters";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { StackForm } from "~/app/ui/form";
import { Section } from "~/app/ui/section";

/** The secret address of one's calendar: made, renewed and closed here. */
export function CalendarSection({ address }: { address: string | null }) {
  const t = useText(lettersText).calendar;
  return (
    <Section title={t.title}>
      <p>{t.text}</p>
      {address && (
        <>
          <p className="mt-4">
            <label htmlFor="calendar-address" className="font-semibold">
              {t.address}
            </label>
          </p>
          <input id="calendar-address" className="input mt-1" readOnly value={address} />
          <p className="mt-2 text-ink-soft">{t.howTo}</p>
        </>
      )}
      <StackForm action="/konto/kalender" className="mt-4">
        <ButtonRow>
          <Button kind="secondary" name="intent" value={address ? "renew" : "make"}>
            {address ? t.renew : t.make}
          </Button>
          {address && (
            <Button kind="stop" name="intent" value="end">
              {t.end}
            </Button>
          )}
        </ButtonRow>
      </StackForm>
    </Section>
  );
}
