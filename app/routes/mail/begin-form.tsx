import type { FirmChoice } from "~/app/domain/mail/inbox/begin-thread.server";
import { mailroomText } from "~/app/i18n/mailroom";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Link } from "~/app/ui/link";
import { Select } from "~/app/ui/select";

/** Begins a thread with a firm out of a mail; a firm that is not known yet is added first. */
export function BeginForm({ firms, error }: { firms: FirmChoice[]; error?: string[] }) {
  const t = useText(mailroomText).begin;
  const fitting = firms.filter(({ fits }) => fits);
  return (
    <>
      {firms.length > 0 && (
        <StackForm className="mt-3">
          <HiddenFields values={{ do: "begin" }} />
          <Select
            name="firmId"
            label={t.label}
            help={t.help}
            error={error}
            options={[...fitting, ...firms.filter(({ fits }) => !fits)].map(({ id, name, town }) => ({
              value: id,
              label: town ? `${name}, ${town}` : name,
            }))}
            defaultValue={fitting.length === 1 ? fitting[0]?.id : undefined}
          />
          <Button wide kind="secondary">
            {t.button}
          </Button>
        </StackForm>
      )}
      <p className="mt-3">
        <Link to="/virksomheder/ny" className="inline-flex min-h-tap items-center text-bridge underline">
          {t.newFirm}
        </Link>
      </p>
    </>
  );
}
