import { Form, Link } from "@remix-run/react";
import { introductionsText } from "~/app/i18n/introductions";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Section } from "~/app/ui/section";

type Level = "nothing" | "profile" | "identity";

type SharingProps = {
  introduction: {
    id: string;
    version: number;
    shares: Level;
    mayProfile: boolean;
    mayIdentity: boolean;
    candidate: { id: string; hasProfile: boolean };
    firm: { id: string };
  };
};

/** What the firm may come to see, each only with its consent; without it, the way to note one. */
export function Sharing({ introduction }: SharingProps) {
  const t = useText(introductionsText).page;
  const { candidate, firm, shares } = introduction;
  const consent = `/kandidater/${candidate.id}/samtykker/ny?virksomhed=${firm.id}&formaal=`;
  return (
    <Section title={t.shareTitle}>
      <div className="flex flex-col items-start gap-4">
        {shares === "nothing" &&
          (!candidate.hasProfile ? (
            <Missing words={t.noProfile} to={`/kandidater/${candidate.id}/rediger`} link={t.writeProfile} />
          ) : introduction.mayProfile ? (
            <Level introduction={introduction} level="profile" words={t.shareProfile} />
          ) : (
            <Missing words={t.noConsent.profile} to={`${consent}profile-to-kind`} link={t.noteConsent} />
          ))}
        {shares !== "identity" &&
          (introduction.mayIdentity ? (
            <Level introduction={introduction} level="identity" words={t.shareIdentity} />
          ) : (
            <Missing words={t.noConsent.identity} to={`${consent}identity-to-firm`} link={t.noteConsent} />
          ))}
        {shares !== "nothing" && <Level introduction={introduction} level="nothing" words={t.stop} />}
        <p className="text-[0.9375rem] text-ink-soft">{t.shareHelp}</p>
      </div>
    </Section>
  );
}

type LevelProps = SharingProps & { level: Level; words: string };

function Level({ introduction, level, words }: LevelProps) {
  return (
    <Form method="post" action={`/formidlinger/${introduction.id}/deling`}>
      <HiddenFields version={introduction.version} values={{ level }} />
      <Button kind={level === "nothing" ? "stop" : "secondary"}>{words}</Button>
    </Form>
  );
}

function Missing({ words, to, link }: { words: string; to: string; link: string }) {
  return (
    <p className="text-ink-soft">
      {words} <Link to={to}>{link}</Link>
    </p>
  );
}
