import type { OwnData } from "~/app/domain/own-data/own-data.server";
import { ownDataText } from "~/app/i18n/own-data";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Section } from "~/app/ui/section";
import { Day, Time } from "~/app/ui/time";
import type { FormReply } from "~/app/web/forms.server";

type Shown = NonNullable<OwnData>;

/** What is stored, where it is from, and why it may be. */
export function OwnFacts({ page }: { page: Omit<Shown, "firstAsked"> & { firstAsked: Date | null } }) {
  const t = useText(ownDataText);
  const { person } = page;
  return (
    <>
      <Section title={t.stored}>
        <Facts
          facts={[
            { label: t.name, value: person?.name },
            { label: t.jobTitle, value: person?.title },
            { label: t.firm, value: person?.firm },
            { label: t.phone, value: person?.phone },
            { label: t.email, value: page.email },
            { label: t.source, value: person?.source },
            { label: t.asked, value: page.firstAsked && <Time at={page.firstAsked} /> },
            { label: t.mails, value: page.mails },
            { label: t.talks, value: person && page.talks },
          ]}
        />
      </Section>
      <Section title={t.why}>
        <p>{t.whyText}</p>
        <p className="mt-2">
          <a href={`/privatliv/${page.groupId}`} className="inline-block py-2.5 text-bridge underline">
            {t.more}
          </a>
        </p>
      </Section>
    </>
  );
}

/** Their own name, title and telephone, to be put right. */
export function OwnCorrection({
  person,
  reply,
}: {
  person: NonNullable<Shown["person"]>;
  reply: FormReply | undefined;
}) {
  const t = useText(ownDataText);
  const value = (name: "name" | "title" | "phone") => {
    const typed = reply?.values[name];
    return {
      name,
      defaultValue: typeof typed === "string" ? typed : (person[name] ?? undefined),
      error: reply?.errors[name] ?? null,
    };
  };
  return (
    <Section title={t.correct}>
      <StackForm>
        <Field {...value("name")} label={t.name} autoComplete="name" required />
        <Field {...value("title")} label={t.jobTitle} autoComplete="organization-title" optional />
        <Field {...value("phone")} label={t.phone} type="tel" autoComplete="tel" optional />
        <Button kind="secondary">{t.save}</Button>
      </StackForm>
    </Section>
  );
}

/** What they can ask for: to stop, a copy, to be erased. */
export function OwnWishes({ page }: { page: Pick<Shown, "mayWrite" | "requests"> }) {
  const t = useText(ownDataText);
  const wish = (intent: string, words: string, kind: "primary" | "secondary") => (
    <StackForm>
      <HiddenFields values={{ intent }} />
      <Button kind={kind}>{words}</Button>
    </StackForm>
  );
  return (
    <>
      <Section title={t.stop}>
        <p className="mb-4">{page.mayWrite ? t.stopText : t.stopped}</p>
        {page.mayWrite && wish("object", t.object, "primary")}
      </Section>
      <Section title={t.askTitle}>
        <p className="mb-4">{`${t.askText} ${t.eraseText}`}</p>
        <div className="flex flex-wrap gap-3">
          {wish("copy", t.copy, "secondary")}
          {wish("erase", t.erase, "secondary")}
        </div>
      </Section>
      {page.requests.length > 0 && (
        <Section title={t.open}>
          <ul className="list-none">
            {page.requests.map(({ kind, dueOn }) => (
              <li key={kind} className="border-b border-line py-2.5">
                {t.kinds[kind]}, {t.due} <Day date={dueOn} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
