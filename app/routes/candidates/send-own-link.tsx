import type { ownLinkSettings } from "~/app/domain/own-page/own-link-page.server";
import { ownPageText } from "~/app/i18n/own-page";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { Link } from "~/app/ui/link";
import { Section } from "~/app/ui/section";
import { QrPicture } from "../qr-picture";

type SendOwnLinkProps = {
  page: Awaited<ReturnType<typeof ownLinkSettings>> & { candidateId: string; sms: string };
};

/** The three ways to hand the link over: words for a text message, a mail, or a picture on the volunteer's phone. */
export function SendOwnLink({ page }: SendOwnLinkProps) {
  const t = useText(ownPageText);
  const here = `/kandidater/${page.candidateId}/min-side`;
  return (
    <Section title={t.text}>
      <div className="mt-4 flex flex-col gap-4">
        <label htmlFor="sms" className="text-ink-soft">
          {t.textHelp}
        </label>
        <textarea
          id="sms"
          readOnly
          rows={5}
          lang={page.locale}
          dir={page.dir}
          className="input"
          defaultValue={page.sms}
          key={page.sms}
        />
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="text-ink-soft">{t.textIn}</span>
          {page.languages.map(({ value, label }) => (
            <Link
              key={value}
              to={`${here}?sprog=${value}`}
              aria-current={value === page.locale ? "true" : undefined}
              preventScrollReset
              className="inline-flex min-h-tap items-center text-bridge underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {label}
            </Link>
          ))}
        </p>
        {page.email && (
          <StackForm>
            <input type="hidden" name="intent" value="mail" />
            <Button kind="secondary">{t.mail(page.email)}</Button>
          </StackForm>
        )}
        {page.qr && (
          <figure className="mt-2">
            <figcaption className="mb-3">{t.qr}</figcaption>
            <QrPicture code={page.qr} label={t.qrAlt(page.calledName)} />
          </figure>
        )}
      </div>
    </Section>
  );
}
