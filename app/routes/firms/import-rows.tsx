import { Link } from "@remix-run/react";
import type { importPage, PreviewRow } from "~/app/domain/firms/imports/import-page.server";
import { firmImportsText } from "~/app/i18n/firm-imports";
import { wholeNumber } from "~/app/i18n/numbers";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import type { FormReply } from "~/app/web/forms.server";
import { explainProblems } from "./explain-problems";

export type Sheet = Awaited<ReturnType<typeof importPage>>;

/** All that was found, by what becomes of it, and the choice of what to take in. */
export function ImportPreview({ sheet, reply }: { sheet: Sheet; reply?: FormReply }) {
  const t = useText(firmImportsText);
  const locale = useLocale();
  const some = sheet.fresh.count + sheet.again.count > 0;
  return (
    <>
      <p>{t.previewLead(wholeNumber(sheet.total, locale))}</p>
      <p className="mb-6 font-semibold">{t.nobodyMailed}</p>
      <FormErrors errors={reply?.errors} />
      {some && (
        <StackForm>{sheet.oneByOne ? <EachRow sheet={sheet} /> : <AllRows sheet={sheet} />}</StackForm>
      )}
      <div className="mt-10">
        <FailedRows sheet={sheet} />
      </div>
    </>
  );
}

/** A small sheet: each row is ticked by itself, the new ones from the start. */
function EachRow({ sheet }: { sheet: Sheet }) {
  const t = useText(firmImportsText);
  return (
    <>
      <HiddenFields values={{ oneByOne: "on" }} />
      <Choice
        name="lines"
        label={t.which}
        multiple
        defaultValue={sheet.fresh.rows.map(({ line }) => String(line))}
        options={[...sheet.fresh.rows, ...sheet.again.rows].map((row) => ({
          value: String(row.line),
          label: row.name,
          help: <RowAbout row={row} />,
        }))}
      />
      <Button wide>{t.start}</Button>
    </>
  );
}

/** A large sheet: one sees the first rows of each kind and chooses by kind. */
function AllRows({ sheet }: { sheet: Sheet }) {
  const t = useText(firmImportsText);
  const some = sheet.again.count > 0;
  return (
    <>
      {sheet.fresh.count > 0 && <FirstRows sheet={sheet} part="fresh" />}
      {some && <FirstRows sheet={sheet} part="again" />}
      {some && (
        <Choice
          name="also"
          label={t.which}
          defaultValue={sheet.fresh.count > 0 ? "new" : "again"}
          options={[
            { value: "new", label: t.onlyNew },
            { value: "again", label: t.alsoAgain },
          ]}
        />
      )}
      <Button wide>{t.start}</Button>
    </>
  );
}

function FirstRows({ sheet, part }: { sheet: Sheet; part: "fresh" | "again" }) {
  const t = useText(firmImportsText);
  const locale = useLocale();
  const { count, rows } = sheet[part];
  const title = t[part](wholeNumber(count, locale));
  return (
    <Section title={title}>
      {part === "again" && <p className="text-ink-soft">{t.againHelp}</p>}
      <List label={title}>
        {rows.map((row) => (
          <ListItem key={row.line} title={row.name} aside={t.row(row.line)}>
            <RowAbout row={row} />
          </ListItem>
        ))}
      </List>
      {count > rows.length && (
        <p className="mt-2 text-ink-soft">{t.andMore(wholeNumber(count - rows.length, locale))}</p>
      )}
    </Section>
  );
}

function RowAbout({ row }: { row: PreviewRow }) {
  const t = useText(firmImportsText);
  const existing = row.problems.find((problem) => problem.kind === "exists");
  return (
    <>
      {[row.town, row.contact].filter(Boolean).join(", ")}
      {row.problems.length > 0 && <span className="block">{explainProblems(row.problems, t)}</span>}
      {existing?.kind === "exists" && (
        <Link to={`/virksomheder/${existing.firmId}`} className="text-bridge underline">
          {t.seeExisting}
        </Link>
      )}
    </>
  );
}

/** The rows that could not be read, each with its reason, and the way to mend them. */
export function FailedRows({ sheet }: { sheet: Sheet }) {
  const t = useText(firmImportsText);
  const locale = useLocale();
  const { count, rows } = sheet.failed;
  if (count === 0) return null;
  return (
    <Section title={t.failed(wholeNumber(count, locale))}>
      <p className="mb-3 text-ink-soft">{t.failedHelp}</p>
      <a
        href={`/virksomheder/indsaet/${sheet.id}/fejl.csv`}
        download
        className="button button-secondary mb-4"
      >
        {t.downloadFailed}
      </a>
      <List label={t.failed(wholeNumber(count, locale))}>
        {rows.map((row) => (
          <ListItem key={row.line} title={row.name || t.noName} aside={t.row(row.line)}>
            {explainProblems(row.problems, t)}
          </ListItem>
        ))}
      </List>
      {count > rows.length && (
        <p className="mt-2 text-ink-soft">{t.andMore(wholeNumber(count - rows.length, locale))}</p>
      )}
    </Section>
  );
}
