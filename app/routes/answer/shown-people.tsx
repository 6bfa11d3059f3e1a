import { answerText } from "~/app/i18n/answer";
import { longDateTime } from "~/app/i18n/dates";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Facts } from "~/app/ui/facts";
import { Section } from "~/app/ui/section";
import { Phone } from "./phone";

export type ShownPerson = {
  introductionId: string;
  profile: string | null;
  name: string | null;
  phone: string | null;
  meeting: { at: Date; place: string | null; companion: string | null } | null;
};

/** The people a firm may see, each as far as they have agreed. */
export function ShownPeople({ people }: { people: ShownPerson[] }) {
  const t = useText(answerText).people;
  if (people.length === 0) return null;
  return (
    <div className="mt-8">
      <Section title={t.title}>
        {people.map((person) => (
          <ShownPersonView key={person.introductionId} person={person} />
        ))}
      </Section>
    </div>
  );
}

/** One person, exactly as the firm sees them. */
export function ShownPersonView({ person }: { person: ShownPerson }) {
  const t = useText(answerText).people;
  const locale = useLocale();
  const { meeting } = person;
  return (
    <article className="mb-6 last:mb-0">
      <h3 dir="auto">{person.name ?? t.profile}</h3>
      {person.profile && (
        <p className="mt-1 whitespace-pre-line" dir="auto">
          {person.profile}
        </p>
      )}
      <div className="mt-2">
        <Facts
          facts={[
            {
              label: t.phone,
              value: person.phone && <Phone number={person.phone} />,
            },
            { label: t.meeting, value: meeting && longDateTime(meeting.at, locale) },
            { label: t.place, value: meeting?.place },
            { label: t.along, value: meeting?.companion },
          ]}
        />
      </div>
      <p className="mt-2 text-[0.9375rem] text-ink-soft">{t.consent}</p>
    </article>
  );
}
