import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { requestId } from "~/app/domain/forms/fields.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { answerIntroduction, ownIntroductionPage } from "~/app/domain/own-page/own-introductions.server";
import { firmSees, personForFirm } from "~/app/domain/own-page/preview-thing.server";
import { ownThings } from "~/app/domain/own-page/things.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { sideOf } from "~/app/i18n/side/registry";
import { sideMoment } from "~/app/i18n/side/say-date";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { done } from "~/app/web/flash.server";
import type { FormReply } from "~/app/web/forms.server";
import { wordsKept, wordsToAgree } from "./agree-words";
import { Part, SideFacts, WholeError, WordsToAgree } from "./parts";
import { Shown } from "./shown";
import { sideSubmit } from "./side-form.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { iso, Said } from "./side-words";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, group } = await ownPageGuard(args);
  const introduction = await ownIntroductionPage(actor, args.params.introductionId ?? "");
  const things = await ownThings(actor);
  const identity = things.find(({ key }) => key === `navn-${introduction.firmId}`);
  const isShared = identity?.state === "given" || identity?.state === "again";
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    group,
    introduction,
    sees: introduction.ended ? null : await firmSees(actor, introduction.id),
    would: isShared || introduction.ended ? null : await personForFirm(actor, introduction.firmId),
    version: currentWording,
    requestId: newRequestId(),
  };
}

const schema = z.object({
  answer: z.enum(["yes", "no"]),
  identity: z.boolean().optional(),
  version: z.string().max(20).optional(),
  requestId: requestId().optional(),
});

/** Yes or no to meeting this firm. A yes gives name and phone only where that was ticked. */
export async function action(args: ActionFunctionArgs) {
  const page = await ownPageGuard(args);
  const { actor, group } = page;
  const introduction = await ownIntroductionPage(actor, args.params.introductionId ?? "");
  const recipient = { purpose: "identity-to-firm", firm: introduction.firm } as const;
  const t = sideOf(actor.locale).words.introduction;
  return sideSubmit(args.request, page, schema, async (said) => {
    const yes = said.answer === "yes";
    const words = { version: said.version ?? "", words: wordsKept(recipient, group, actor.locale) };
    const identity = yes && said.identity ? words : null;
    await answerIntroduction(actor, introduction.id, { yes, identity, requestId: said.requestId });
    return done("/min-side", { text: yes ? t.saidYes : t.saidNo });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.introduction.question },
];

export default function Introduction() {
  const { locale, group, introduction, sees, would, version, requestId } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { words } = sideOf(locale);
  const t = words.introduction;
  const firm = iso(introduction.firm);
  const place = [introduction.address, introduction.town].filter(Boolean).join(", ");
  const recipient = { purpose: "identity-to-firm", firm: introduction.firm } as const;
  const facts = [
    { label: t.firm, value: <bdi>{[introduction.firm, place].filter(Boolean).join(", ")}</bdi> },
    introduction.meetingAt && { label: t.when, value: sideMoment(introduction.meetingAt, locale) },
    introduction.meetingPlace && { label: t.where, value: <bdi>{introduction.meetingPlace}</bdi> },
    introduction.meetingCompanion && { label: t.with, value: <bdi>{introduction.meetingCompanion}</bdi> },
  ].filter((fact) => fact !== null && fact !== "");
  const said = introduction.answer === "yes" ? t.saidYes : introduction.answer === "no" ? t.saidNo : null;
  return (
    <SidePage
      locale={locale}
      back="/min-side"
      title={words.home.proposal(firm)}
      lead={introduction.ended ? (said ?? t.ended) : (said ?? t.lead(firm))}
    >
      <WholeError reply={reply} />
      <div className="mt-4">
        <SideFacts facts={facts} />
      </div>
      {!introduction.ended && (
        <>
          <Part title={sees ? t.sees(firm) : t.seesNothing(firm)}>
            {sees && <Shown preview={{ kind: "person", person: sees }} />}
          </Part>
          <Part title={t.question}>
            <form method="post" className="side-form">
              <HiddenFields requestId={requestId} values={{ version }} />
              {would && introduction.answer !== "yes" && (
                <>
                  <Checkbox name="identity" label={<Said>{t.identity(firm)}</Said>} />
                  <details>
                    <summary className="min-h-tap cursor-pointer py-2 text-bridge">
                      <Said>{t.wouldSee(firm)}</Said>
                    </summary>
                    <div className="mt-3 space-y-4">
                      <WordsToAgree
                        words={wordsToAgree(recipient, group, locale)}
                        danish={wordsToAgree(recipient, group, "da")}
                      />
                      <Shown preview={{ kind: "person", person: would }} />
                    </div>
                  </details>
                </>
              )}
              <div className="side-answers">
                {introduction.answer !== "yes" && (
                  <Button wide name="answer" value="yes">
                    {t.yes}
                  </Button>
                )}
                <Button wide kind="secondary" name="answer" value="no">
                  {t.no}
                </Button>
              </div>
              <p className="side-soft">{t.noHelp}</p>
            </form>
          </Part>
        </>
      )}
    </SidePage>
  );
}
