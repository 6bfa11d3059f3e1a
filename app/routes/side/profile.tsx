import { industryGroupNames } from "~/app/domain/consents/industries";
import type { ThingPreview } from "~/app/domain/own-page/preview-thing.server";
import type { Thing } from "~/app/domain/own-page/things.server";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { wordsToAgree } from "./agree-words";
import { Withdraw } from "./answer-buttons";
import { HowSaid } from "./how-said";
import { NotThese } from "./not-these";
import { Part, WordsToAgree } from "./parts";
import type { ProfileParts } from "./profile-parts.server";
import { Shown } from "./shown";
import { useSide } from "./side-words";

type ProfileProps = {
  thing: Thing;
  preview: ThingPreview;
  parts: ProfileParts;
  group: string;
  requestId: string;
};

/** The nameless profile: the text, to whom it may be shown, and who may never see it. */
export function Profile({ thing, preview, parts, group, requestId }: ProfileProps) {
  const { words, locale } = useSide();
  const t = words.consents;
  const written = preview.kind === "profile" && preview.text !== null;
  return (
    <>
      <Part title={t.preview}>
        <Shown preview={preview} />
      </Part>
      {thing.standing.length > 0 && (
        <Part title={t.given}>
          {thing.standing.map((consent) => (
            <div key={consent.id}>
              <WordsToAgree
                words={wordsToAgree(consent.recipient, group, locale)}
                danish={wordsToAgree(consent.recipient, group, "da")}
              />
              <HowSaid consent={consent} />
            </div>
          ))}
          <Withdraw thing={thing} requestId={requestId} />
        </Part>
      )}
      {written && thing.state !== "given" && <WhichFirms parts={parts} thing={thing} requestId={requestId} />}
      <NotThese parts={parts} mayExcept={thing.standing.length > 0} />
    </>
  );
}

/** To which firms: asked first, so that the words can name them before anybody says yes. */
function WhichFirms({ parts, requestId }: Pick<ProfileProps, "parts" | "thing" | "requestId">) {
  const { words } = useSide();
  const t = words.consents;
  const { asked, areas } = parts;
  const scopes = [
    { value: "all", label: t.all },
    ...(areas.length > 0 ? [{ value: "areas", label: t.areas }] : []),
    { value: "industries", label: t.industries },
  ];
  return (
    <Part title={t.which}>
      <form method="get" action="/min-side/samtykker/profil/ja" className="side-form">
        <Choice name="hvem" label={t.which} options={scopes} defaultValue={asked.scope ?? "all"} />
        {areas.length > 0 && (
          <Choice
            name="omraade"
            label={t.whichAreas}
            multiple
            options={areas.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
            defaultValue={asked.areaIds}
          />
        )}
        <Choice
          name="slags"
          label={t.whichIndustries}
          multiple
          options={industryGroupNames.map((value) => ({ value, label: words.terms.industries[value] }))}
          defaultValue={asked.industries}
        />
        <Button wide>{t.continue}</Button>
      </form>
      <form method="post" className="mt-3">
        <input type="hidden" name="requestId" value={requestId} />
        <Button wide kind="secondary" name="answer" value="no">
          {t.refuse}
        </Button>
      </form>
    </Part>
  );
}
