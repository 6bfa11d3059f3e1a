/** Keeps a form that the server could not take, until it can. */
import { redirect } from "@remix-run/react";
import { v7 as newId } from "uuid";
import { pocketText } from "~/app/i18n/pocket";
import { problemsText } from "~/app/i18n/problems";
import type { Locale } from "~/app/i18n/words";
import { CprFound, isFull, openKnownDevice, type Device, type EntryKind } from "./device";
import type { FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import { followUpHere, undoOf } from "./follow-ups-here";
import { fieldsOf, valuesOf } from "./form-values";
import { namesOn } from "./offline-pages";
import { findNames } from "./names";
import { flashNext } from "./root-copy";
import { askForSync } from "./sync";

type Values = ReturnType<typeof valuesOf>;
type Undo = { action: string; values: Record<string, string> };
type Where = { url: URL; params: Record<string, string | undefined> };

const locale = (): Locale => (document.documentElement.lang === "en" ? "en" : "da");

/** What each kind of form must hold at least: the rest the server says, and nothing is lost until then. */
const needed: Record<EntryKind, (values: Values) => string | null> = {
  contact: (values) =>
    ["trustNote", "shareableNote", "with", "whoElse", "newFirm"].some((name) =>
      String(values[name] ?? "").trim(),
    )
      ? null
      : "trustNote",
  firm: ({ name }) => (String(name ?? "").trim() ? null : "name"),
  "follow-up-done": () => null,
  "follow-up-changed": ({ act, to, soon, dueOn, words }) =>
    act === "open" || [to, soon, dueOn, words].some(Boolean) ? null : "dueOn",
};

const isAboutFollowUp = (kind: EntryKind) => kind.startsWith("follow-up");

/**
 * Puts a form into the outbox.
 * @returns a redirect, or the form with what is wrong; null when this form cannot wait, or nothing is kept here
 */
export async function putAside(of: EntryKind, form: FormData, where: Where): Promise<unknown> {
  const device = await openKnownDevice();
  const fields = fieldsOf(form);
  const values = valuesOf(fields);
  if (!device) return null;
  const kind = of === "follow-up-done" && values.act !== "done" ? "follow-up-changed" : of;
  const reply = async (errors: Record<string, string[]>) => ({
    ...{ values, errors, byPhone: true },
    ...(await found(device, values)),
  });
  if (values.intent === "find") return reply({});
  // Another button of the form asks its server for something else.
  if (values.intent) return null;
  const missing = needed[kind](values);
  if (missing) return reply({ [missing]: [problemsText[locale()].required] });
  const id = [values.requestId, where.url.searchParams.get("ret"), newId()].find(isId) ?? "";
  const followUpId = where.params.followUpId;
  const before = followUpId ? await followUpHere(device, followUpId) : null;
  try {
    await device.putEntry({
      ...{ id, kind, createdAt: Date.now() },
      fields: followUpId ? [...fields, ["followUpId", followUpId], ["about", titleOf(before)]] : fields,
      refersTo: fields.flatMap(([, value]) => /^made:([0-9a-f-]{36})$/.exec(value)?.[1] ?? []),
    });
  } catch (error) {
    const at = error instanceof CprFound ? error.field : isFull(error) ? "" : null;
    if (at === null) throw error;
    const words = error instanceof CprFound ? problemsText[locale()].cpr : pocketText[locale()].full;
    return reply({ [at]: [words] });
  }
  // Nobody waits for the browser to agree.
  void askForSync();
  const undo = followUpId && undoOf(fields, before);
  return onward(device, kind, values, {
    ...where,
    ...(undo && {
      undo: { action: where.url.pathname, values: { ...undo, back: String(values.back ?? "/") } },
    }),
  });
}

const isId = (value: unknown): value is string => typeof value === "string" && value !== "";

/** What a follow-up is called in the list of what waits. */
function titleOf(line: FollowUpLine | null): string {
  return line?.text ?? [line?.firmName, line?.candidateName].filter(Boolean).join(", ");
}

/** To where the writer goes on, with what is said there. */
async function onward(
  device: Device,
  kind: EntryKind,
  values: Values,
  { url, undo }: Where & { undo?: Undo },
) {
  const t = pocketText[locale()];
  if (url.searchParams.has("ret")) {
    const { outcome } = await device.send();
    if (outcome !== "done") flashNext({ text: t.kept });
    return redirect("/ikke-sendt");
  }
  flashNext({ text: t.kept, ...(undo && { undo }) });
  if (isAboutFollowUp(kind)) return redirect(String(values.back ?? "/"));
  // The page that the form was opened from: nothing of what was just written has a page of its own yet.
  const [about, id] =
    ["firm", "candidate"].map((one) => [one, url.searchParams.get(one)]).find(([, one]) => one) ?? [];
  if (kind === "contact" && about && id)
    return redirect(`/${about === "firm" ? "virksomheder" : "kandidater"}/${id}`);
  return redirect(kind === "firm" ? "/ikke-sendt" : "/");
}

/** The names behind a form's ticks, and the matches of its search: what its server would have added. */
async function found(device: Device, values: Values) {
  const names = await namesOn(device);
  const ticked = [values.with ?? []].flat();
  const search = String(values.soeg ?? "");
  return {
    chosen: names.filter(({ ref }) => ticked.includes(ref)),
    found: search ? findNames(names, search) : null,
    similar: [],
  };
}
