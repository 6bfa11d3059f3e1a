import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

type IntroducedProps = {
  enquiry: {
    id: string;
    state: string;
    introductions: {
      id: string;
      calledName: string;
      shares: "nothing" | "profile" | "identity";
      meetingAt: Date | null;
      endedReason: string | null;
    }[];
  };
};

/** The people who were added to an enquiry, and what the firm sees of each. */
export function Introduced({ enquiry }: IntroducedProps) {
  const t = useText(enquiriesText).page;
  const { introductions } = enquiry;
  if (introductions.length === 0 && enquiry.state === "ended") return null;
  return (
    <Section title={t.introductions}>
      {introductions.length === 0 && <p className="mb-3 text-ink-soft">{t.noIntroductions}</p>}
      {introductions.length > 0 && (
        <List label={t.introductions}>
          {introductions.map((introduction) => (
            <ListItem
              key={introduction.id}
              to={`/formidlinger/${introduction.id}`}
              title={introduction.calledName}
              aside={introduction.meetingAt && <Time at={introduction.meetingAt} clock />}
            >
              {introduction.endedReason ? t.introductionEnded : t.shares[introduction.shares]}
            </ListItem>
          ))}
        </List>
      )}
      {enquiry.state !== "ended" && (
        <p className="mt-4">
          <ButtonLink to={`/henvendelser/${enquiry.id}/kandidater`} kind="secondary">
            {t.introduce}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
