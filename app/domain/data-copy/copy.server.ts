import { eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { whoSaw } from "~/app/domain/audit/who-saw.server";
import { seenWords } from "~/app/i18n/seen";
import { notFound } from "~/app/domain/errors.server";
import { findAbout } from "~/app/domain/erasure/find-candidate.server";
import { findAboutContact } from "~/app/domain/erasure/find-firm-contact.server";
import { redactJson, redactor, type Redactor } from "~/app/domain/privacy/redact";
import { copyText } from "~/app/i18n/copy";
import type { Locale } from "~/app/i18n/words";
import { read, transact } from "~/db/client.server";
import { organisations } from "~/db/schema/index.server";
import { filesAbout, messagesAbout, type HandedMessage } from "./mails-about.server";
import { notesAbout, type HandedNote } from "./notes-about.server";
import { blackOutOthers } from "./others.server";
import { inWords, readableHtml, type CopySection } from "./readable";
import { rowsAbout, type OpenRow } from "./rows-about.server";
import { asGroupMayKnow } from "./told-by-unit.server";
import { withheldFrom } from "./withheld.server";
import { zipOf, type ZipEntry } from "./zip.server";

/** A file to hand over. */
export type DataCopy = { filename: string; zip: Buffer };

type Parts = {
  name: string;
  withheld: boolean;
  /** Receivers that may have more than the group may know. */
  units: string[];
  rows: Record<string, OpenRow[]>;
  notes: HandedNote[];
  messages: HandedMessage[];
  seen: { at: Date; who: string; what: string }[];
  files: ZipEntry[];
};

/**
 * Everything about a candidate in one zip: a page to read, the same as JSON, mails and files (GDPR article 15 and 20).
 * Trust notes are in it, but for passages withheld with a reason; others are blacked out.
 * @throws 404
 */
export async function copyOfCandidate(
  actor: GroupActor,
  candidateId: string,
  locale: Locale,
): Promise<DataCopy> {
  const { groupId } = actor;
  const found = (await findAbout(groupId, candidateId)) ?? notFound();
  const { person } = found;
  const names = [person.calledName, person.fullName];
  const blackOut = await blackOutOthers(groupId, { id: person.id, names, ...contactOf(person) });
  const own = redactor([{ names, ...contactOf(person) }]);
  const withheld = await withheldFrom(groupId, candidateId);
  const about = await rowsAbout({
    "candidates.id": [candidateId],
    candidateId: [candidateId],
    introductionId: found.introductionIds,
    handoverId: found.handoverIds,
  });
  const { rows, units } = await asGroupMayKnow(groupId, candidateId, about);
  const seen = await whoSaw(groupId, candidateId);
  const copy = await packed(actor, locale, blackOut, {
    ...{ name: person.calledName, withheld: withheld.length > 0, units, rows },
    notes: await notesAbout(groupId, [...found.ownContactIds, ...found.sharedContactIds], blackOut, withheld),
    messages: await messagesAbout(
      groupId,
      {
        threadIds: found.caseThreadIds,
        nearThreadIds: found.firmThreadIds,
        names: (text) => own(text) !== text,
      },
      blackOut,
    ),
    seen: seen.map((row) => ({ at: row.at, ...seenWords(row, locale) })),
    files: await filesAbout(groupId, found.incoming),
  });
  await handedOver(actor, "candidate", candidateId);
  return { filename: `indsigt-${candidateId.slice(-6)}.zip`, zip: copy };
}

/** Everything about a firm's contact person, in the same way. @throws 404 */
export async function copyOfContact(
  actor: GroupActor,
  firmId: string,
  firmContactId: string,
  locale: Locale,
): Promise<DataCopy> {
  const { groupId } = actor;
  const found = (await findAboutContact(groupId, firmContactId)) ?? notFound();
  const { person, firm } = found;
  if (firm.id !== firmId) notFound();
  const blackOut = await blackOutOthers(groupId, {
    id: person.id,
    names: [person.name],
    ...contactOf(person),
  });
  const copy = await packed(actor, locale, blackOut, {
    ...{ name: person.name, withheld: false, units: [] },
    rows: await rowsAbout({
      "firm_contacts.id": [firmContactId],
      firmContactId: [firmContactId],
      enquiryId: found.enquiryIds,
    }),
    notes: await notesAbout(groupId, found.contactIds, blackOut, []),
    messages: await messagesAbout(
      groupId,
      { threadIds: found.threadIds, nearThreadIds: [], names: () => true },
      blackOut,
    ),
    seen: [],
    files: await filesAbout(groupId, found.incoming),
  });
  await handedOver(actor, "firm-contact", firmContactId);
  return { filename: `indsigt-${firmContactId.slice(-6)}.zip`, zip: copy };
}

const contactOf = ({ phone, email }: { phone: string | null; email: string | null }) => ({ phone, email });

async function packed(actor: GroupActor, locale: Locale, blackOut: Redactor, parts: Parts): Promise<Buffer> {
  const [group] = await read()
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, actor.groupId));
  const { files, name, withheld, units, seen, notes, messages } = parts;
  const rows = Object.fromEntries(
    Object.entries(parts.rows).map(([table, all]) => [table, all.map((row) => withoutOthers(row, blackOut))]),
  );
  const sections = sectionsOf({ ...parts, rows }, locale);
  const json = { name, group: group?.name, madeAt: new Date(), withheld, ...rows, notes, messages, seen };
  return zipOf([
    {
      path: "laes-mig.html",
      content: readableHtml({ name, group: group?.name ?? "", withheld, units, sections }, locale),
    },
    { path: "data.json", content: JSON.stringify(json, null, 2) },
    ...files,
  ]);
}

function withoutOthers(row: OpenRow, blackOut: Redactor): OpenRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      key === "id" || /Id$/.test(key) || value instanceof Date ? value : redactJson(value, blackOut),
    ]),
  );
}

function sectionsOf(parts: Parts, locale: Locale): CopySection[] {
  const t = copyText[locale];
  const row = (values: Record<string, unknown>) =>
    Object.entries(values)
      .filter(([key, value]) => value !== null && value !== "" && key !== "id" && !/(Id|Ids|By)$/.test(key))
      .map(([key, value]) => ({ label: t.columns[key] ?? key, value: inWords(value, locale) }));
  return [
    ...Object.entries(parts.rows).map(([table, rows]) => ({
      title: t.tables[table] ?? table,
      rows: rows.map(row),
    })),
    {
      title: t.notes,
      rows: parts.notes.map(({ earlier, ...note }) => [
        ...row(note),
        ...earlier.flatMap(({ at, ...said }) => row({ earlier: at, ...said })),
      ]),
    },
    { title: t.messages, rows: parts.messages.map(row) },
    { title: t.seen, rows: parts.seen.map(row) },
  ];
}

function handedOver(actor: GroupActor, kind: "candidate" | "firm-contact", id: string): Promise<void> {
  return transact((tx) =>
    record(tx, actor, {
      action: `${kind}.copied`,
      subject: { kind, id },
      organisationId: actor.groupId,
    }),
  );
}
