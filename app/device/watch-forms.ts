/** Keeps what is typed in the forms of a page, once a second, until it has been saved. */
import { v7 as newId } from "uuid";
import { deviceText } from "~/app/i18n/device";
import type { Locale } from "~/app/i18n/words";
import { isFull, type Device } from "./device";
import { placeOf } from "./drafts";
import { fieldsOf, isKept, namesIn, textIn, textsOf } from "./form-fields";
import { nameOf } from "./form-place";
import { line } from "./line";
import { hold, letGo } from "./live";
import { fieldWithCpr } from "./outbox";
import { warnOfCpr } from "./warn-of-cpr";

const EVERY_MS = 1000;
/** Beyond this (in letters) it is no longer something typed, but a sheet that was pasted. */
const LONGEST = 400_000;

/** One form that somebody writes in. */
type Writing = { place: string; draftId: string; before: string; kept: string; taken?: boolean };

const writings = new Map<HTMLFormElement, Writing>();
let posted: Writing | null = null;

/** What is done about a form in which something has changed, once forms are watched. */
let notice: (form: HTMLFormElement) => void = () => undefined;

const titleOfPage = () => document.querySelector("main h1")?.textContent ?? "";
const formOfEvent = ({ target }: Event) => (target instanceof Element ? target.closest("form") : null);
const stateOf = (form: HTMLFormElement) => JSON.stringify(textIn(form));
/** What stood in the form before anything was typed: only what differs from it is kept. */
const stateBefore = (form: HTMLFormElement) => JSON.stringify(textsOf(form).map((one) => one.defaultValue));

/** Looks at the page's forms: also for what was typed before this module had come. */
export function lookAtForms(): void {
  for (const form of document.forms) {
    if (isKept(form) && !writings.has(form) && stateOf(form) !== stateBefore(form)) notice(form);
    // Else the browser writes what is typed to its own list of open pages, where everybody can read it.
    if (isKept(form)) form.autocomplete = "off";
  }
  for (const [form, { draftId }] of writings) {
    if (form.isConnected) continue;
    writings.delete(form);
    letGo(draftId);
  }
}

/** Goes on with a draft in this form. */
export function goOnWith(form: HTMLFormElement, place: string, draftId: string): void {
  hold(draftId);
  writings.set(form, { place, draftId, before: stateBefore(form), kept: "" });
}

/** The draft that is being written in a form, if any. */
export const draftIn = (form: HTMLFormElement) => writings.get(form)?.place;

function beginIn(form: HTMLFormElement): Writing {
  const draftId = newId();
  goOnWith(form, placeOf(nameOf(form), draftId), draftId);
  return writings.get(form) as Writing;
}

/** Starts watching. @param openNow the device, as it is known at the time */
export function watchForms(openNow: () => Device | null, locale: () => Locale): void {
  let timer: number | undefined;
  const touched = new Set<HTMLFormElement>();

  const keepAll = async () => {
    window.clearTimeout(timer);
    timer = undefined;
    const forms = [...touched];
    touched.clear();
    for (const form of forms) await keep(form);
  };

  const keep = async (form: HTMLFormElement) => {
    const device = openNow();
    if (!device || !form.isConnected) return;
    const writing = writings.get(form) ?? beginIn(form);
    const fields = fieldsOf(form);
    const text = JSON.stringify(fields);
    warnOfCpr(form, fieldWithCpr(fields), locale());
    if (text === writing.kept || text.length > LONGEST) return;
    writing.kept = text;
    try {
      if (stateOf(form) === writing.before) await device.dropDraft(writing.place);
      else await device.keepDraft(writing.place, fields, { title: titleOfPage(), names: namesIn(form) });
      // It was saved while this was being sealed.
      if (writing.taken) await device.dropDraft(writing.place);
    } catch (error) {
      if (!isFull(error)) throw error;
      sayFull(form, locale());
    }
  };

  notice = (form) => {
    if (!openNow() || !isKept(form)) return;
    touched.add(form);
    timer ??= window.setTimeout(() => void keepAll(), EVERY_MS);
  };
  const changed = (event: Event) => {
    const form = formOfEvent(event);
    if (form) notice(form);
  };
  document.addEventListener("input", changed, true);
  document.addEventListener("change", changed, true);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keepAll();
  });
  document.addEventListener("submit", (event) => {
    const form = formOfEvent(event);
    // Also what was typed and posted within a second: else it would be kept after it was saved.
    if (form && touched.has(form) && !writings.has(form)) beginIn(form);
    posted = form ? (writings.get(form) ?? null) : null;
    void keepAll();
  });
}

/** What was posted last has been saved: its draft goes. */
export async function postTaken(device: Device | null): Promise<void> {
  const taken = posted;
  posted = null;
  if (!taken) return;
  taken.taken = true;
  for (const [form, { place }] of writings) if (place === taken.place) writings.delete(form);
  letGo(taken.draftId);
  await device?.dropDraft(taken.place);
}

const toldFull = new WeakSet<HTMLFormElement>();

function sayFull(form: HTMLFormElement, locale: Locale): void {
  if (toldFull.has(form)) return;
  toldFull.add(form);
  form.before(line(deviceText[locale].full, [], "stop"));
}
