import type { EnquiryChoice } from "~/app/domain/mail/inbox/mail-page.server";
import { humanDay } from "~/app/i18n/dates";
import { mailroomText } from "~/app/i18n/mailroom";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { useNow } from "~/app/ui/now";
import { Select } from "~/app/ui/select";

/** Chooses the enquiry that a mail belongs to; those that fit its sender come first. */
export function MoveForm({ choices, error }: { choices: EnquiryChoice[]; error?: string[] }) {
  const t = useText(mailroomText).move;
  const locale = useLocale();
  const now = useNow();
  if (choices.length === 0) return <p className="mt-3 text-ink-soft">{t.none}</p>;
  const fitting = choices.filter(({ fits }) => fits);
  const others = choices.filter(({ fits }) => !fits);
  const options = [...fitting, ...others].map(({ id, firm, contact, sentAt, fits }) => ({
    value: id,
    label: (fits ? t.fits : t.choice)(firm, contact, humanDay(new Date(sentAt), now, locale)),
  }));
  return (
    <StackForm className="mt-3">
      <HiddenFields values={{ do: "move" }} />
      <Select
        name="enquiryId"
        label={t.label}
        help={t.help}
        error={error}
        options={options}
        defaultValue={fitting.length === 1 ? fitting[0]?.id : undefined}
      />
      <Button wide>{t.button}</Button>
    </StackForm>
  );
}
