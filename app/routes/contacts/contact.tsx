import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { contactPage } from "~/app/domain/contacts/contact-page.server";
import type { Revision } from "~/app/domain/contacts/revisions.server";
import type { TookPart } from "~/app/domain/contacts/who-took-part.server";
import { contactsText } from "~/app/i18n/contacts";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { List } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Quote } from "~/app/ui/quote";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { Timeline, TimelineEntry } from "~/app/ui/timeline";
import { headingOf, nameOf } from "./contact-words";
import { FollowUpItem } from "./follow-up-item";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "contact.read");
  const contact = await contactPage(actor, args.params.contactId ?? "");
  const t = contactsText[actor.locale];
  return {
    contact,
    // No name in the tab: it stays in the browser's history.
    title: t.kinds[contact.kind],
    mayWrite: roleMay(actor.role, "contact.write"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? contactsText.da.title },
];

export default function Contact() {
  const { contact, mayWrite } = useLoaderData<typeof loader>();
  const words = useText(contactsText);
  const t = words.page;
  const here = `/kontakter/${contact.id}`;
  const { trustNote, shareableNote, trustHidden, followUps, revisions } = contact;
  return (
    <Page
      title={headingOf(contact, words)}
      lead={
        <>
          <Time at={contact.at} clock />. {words.by(contact.writerName)}.
        </>
      }
      back={{ to: "/kontakter", label: words.title }}
      action={
        mayWrite && (
          <ButtonLink to={`${here}/rediger`} kind="secondary">
            {t.edit}
          </ButtonLink>
        )
      }
    >
      {trustNote && (
        <Section title={t.trustNote}>
          <p className="max-w-read whitespace-pre-line" dir="auto">
            {trustNote}
          </p>
        </Section>
      )}
      {trustHidden && (
        <Section title={t.trustNote}>
          <p className="text-ink-soft">{words.trustHidden}</p>
        </Section>
      )}
      {shareableNote && (
        <Section title={t.shareableNote}>
          <p
            className="max-w-read whitespace-pre-line border-l-4 border-good bg-good-wash px-4 py-3"
            dir="auto"
          >
            {shareableNote}
          </p>
        </Section>
      )}
      {!trustNote && !trustHidden && !shareableNote && <p className="text-ink-soft">{t.noWords}</p>}

      <Section title={t.tookPart}>
        {contact.tookPart.length === 0 && <p className="text-ink-soft">{t.nobody}</p>}
        <ul>
          {contact.tookPart.map((one, n) => (
            <li key={n}>
              <TookPartLink one={one} />
            </li>
          ))}
        </ul>
      </Section>

      {followUps.length > 0 && (
        <Section title={t.followUps}>
          <List label={t.followUps}>
            {followUps.map((followUp) => (
              <FollowUpItem key={followUp.id} followUp={followUp} back={here} mayWrite={mayWrite} showWho />
            ))}
          </List>
        </Section>
      )}

      {revisions.length > 0 && <History revisions={revisions} />}

      {mayWrite && (
        <Form method="post" action={`${here}/sletning`} className="mt-10">
          <ButtonRow>
            <Button kind="quiet">{t.remove}</Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}

function TookPartLink({ one }: { one: TookPart }) {
  const name = nameOf(one, useText(contactsText));
  const to = one.firmId
    ? `/virksomheder/${one.firmId}`
    : one.candidateId
      ? `/kandidater/${one.candidateId}`
      : null;
  if (!to || one.deleted) return <span className="inline-flex min-h-tap items-center">{name}</span>;
  return (
    <Link to={to} className="inline-flex min-h-tap items-center text-bridge underline">
      {name}
    </Link>
  );
}

function History({ revisions }: { revisions: Revision[] }) {
  const words = useText(contactsText);
  const t = words.page;
  return (
    <Section title={t.history}>
      <Timeline label={t.history}>
        {revisions.map(({ id, revisedAt, revisedByName, before }) => (
          <TimelineEntry key={id} title={t.revised(revisedByName)} at={revisedAt}>
            <p className="text-ink-soft">
              {t.wasKind(words.kinds[before.kind])} {(before.trustNote ?? before.shareableNote) && t.before}
            </p>
            <div className="mt-2 flex flex-col gap-2">
              {before.trustNote && <Quote text={before.trustNote} />}
              {before.shareableNote && (
                <div>
                  <p className="text-good">{words.mayBeShared}</p>
                  <Quote text={before.shareableNote} />
                </div>
              )}
            </div>
          </TimelineEntry>
        ))}
      </Timeline>
    </Section>
  );
}
