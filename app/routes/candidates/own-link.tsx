import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { mailOwnLink } from "~/app/domain/own-page/mail-own-link.server";
import { endOwnLink, makeOwnLink } from "~/app/domain/own-page/make-own-link.server";
import { ownLinkSettings } from "~/app/domain/own-page/own-link-page.server";
import { isCandidateLocale } from "~/app/i18n/side/registry";
import { ownPageText } from "~/app/i18n/own-page";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { OwnLinkState } from "./own-link-state";
import { SendOwnLink } from "./send-own-link";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidateId = args.params.candidateId ?? "";
  const asked = new URL(args.request.url).searchParams.get("sprog");
  const settings = await ownLinkSettings(actor, candidateId, isCandidateLocale(asked) ? asked : undefined);
  return {
    ...settings,
    candidateId,
    title: ownPageText[actor.locale].pageTitle(settings.calledName),
  };
}

const schema = z.object({ intent: z.enum(["make", "end", "mail"]) });

/** Makes a link, takes it back, or mails it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidateId = args.params.candidateId ?? "";
  const here = `/kandidater/${candidateId}/min-side`;
  const t = ownPageText[actor.locale].done;
  return submit(args.request, schema, actor.locale, async ({ intent }) => {
    if (intent === "end") {
      await endOwnLink(actor, candidateId);
      return done(here, { text: t.revoked });
    }
    if (intent === "mail") {
      await mailOwnLink(actor, candidateId);
      return done(here, { text: t.mailed });
    }
    await makeOwnLink(actor, candidateId);
    return done(here, { text: t.made });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? ownPageText.da.title },
];

export default function OwnLink() {
  const page = useLoaderData<typeof loader>();
  const t = useText(ownPageText);
  const { link, sms } = page;
  return (
    <Page
      title={page.title}
      lead={t.lead(page.calledName)}
      back={{ to: `/kandidater/${page.candidateId}`, label: page.calledName }}
    >
      {link ? <OwnLinkState link={link} /> : <p className="mb-6">{t.none}</p>}
      {sms && <SendOwnLink page={{ ...page, sms }} />}
      <Section title={t.link}>
        <div className="mt-4 flex flex-col gap-6">
          <StackForm>
            <input type="hidden" name="intent" value="make" />
            {link && <p className="text-ink-soft">{t.renewHelp}</p>}
            <Button kind={link ? "secondary" : "primary"}>{link ? t.renew : t.make}</Button>
          </StackForm>
          {link && (
            <StackForm>
              <input type="hidden" name="intent" value="end" />
              <Button kind="stop">{t.revoke}</Button>
            </StackForm>
          )}
        </div>
      </Section>
    </Page>
  );
}
