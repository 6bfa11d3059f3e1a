/** Keeps what is typed in the forms of a page, once a second, until it has been saved. */
import { v7 as newId } from "uuid";
import { deviceText } from "~/app/i18n/device";
import type { Locale } from "~/app/i18n/words";
import { isFull, type Device } from "./device";
import { placeOf } from "./drafts";
import { fieldsOf, isKept, textIn } from "./form-fields";
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

/** What stands in the form before anything is typed: only what differs from it is kept. */
const textBefore = new WeakMap<HTMLFormElement, string>();

const formOfEvent = ({ target }: Event) => (target instanceof Element ? target.closest("form") : null);
const stateOf = (form: HTMLFormElement) => JSON.stringify(textIn(form));

/** Remembers what stands in the page's forms now. */
export function lookAtForms(): void {
  for (const form of document.forms) if (!textBefore.has(form)) textBefore.set(form, stateOf(form));
  for (const [form, { draftId }] of writings) {
    if (form.isConnected) continue;
    writings.delete(form);
    letGo(draftId);
  }
}

/** Goes on with a draft in this form. */
export function goOnWith(form: HTMLFormElement, place: string, draftId: string): void {
  hold(draftId);
  writings.set(form, { place, draftId, before: textBefore.get(form) ?? "", kept: "" });
}

/** The draft that is being written in a form, if any. */
export const draftIn = (form: HTMLFormElement) => writings.get(form)?.place;

function beginIn(form: HTMLFormElement): Writing {
  const draftId = newId();
  const before = textBefore.get(form) ?? JSON.stringify(textIn(form).map(() => ""));
  goOnWith(form, placeOf(nameOf(form), draftId), draftId);
  const writing = writings.get(form) as Writing;
  writing.before = before;
  return writing;
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
      else
        await device.keepDraft(writing.place, fields, document.querySelector("main h1")?.textContent ?? "");
      // It was saved while this was being sealed.
      if (writing.taken) await device.dropDraft(writing.place);
    } catch (error) {
      if (!isFull(error)) throw error;
      sayFull(form, locale());
    }
  };

  const noticed = (event: Event) => {
    const form = formOfEvent(event);
    if (!form || !openNow() || !isKept(form)) return;
    touched.add(form);
    timer ??= window.setTimeout(() => void keepAll(), EVERY_MS);
  };
  document.addEventListener("input", noticed, true);
  document.addEventListener("change", noticed, true);
  document.addEventListener("focusin", (event) => {
    const form = formOfEvent(event);
    if (form && !textBefore.has(form)) textBefore.set(form, stateOf(form));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keepAll();
  });
  document.addEventListener("submit", (event) => {
    const form = formOfEvent(event);
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
