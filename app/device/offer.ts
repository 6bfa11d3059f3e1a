/** Drafts are offered back at their form, and never put there by themselves. */
import { humanMoment } from "~/app/i18n/dates";
import { deviceText } from "~/app/i18n/device";
import type { Locale } from "~/app/i18n/words";
import type { Device, Draft } from "./device";
import { draftIdOf, formOf } from "./drafts";
import { fieldsOf, isKept, putBack } from "./form-fields";
import { nameOf } from "./form-place";
import { line } from "./line";
import { beingWritten } from "./live";
import { draftIn, goOnWith } from "./watch-forms";

/** Shows at each form of the page what its reader had begun there. */
export async function offerDrafts(device: Device, locale: Locale): Promise<void> {
  const drafts = (await device.drafts()).filter(({ readable }) => readable);
  if (drafts.length === 0) return;
  const isLive = await beingWritten();
  for (const form of document.forms) {
    if (!isKept(form) || draftIn(form) || isOffered(form)) continue;
    const name = nameOf(form);
    const here = drafts.filter(({ place }) => formOf(place) === name && !isLive(draftIdOf(place)));
    const [draft] = here;
    if (!draft || says(form, draft)) continue;
    form.before(offer(device, form, draft, here.length - 1, locale));
    // What was begun in a form that is folded away is no secret to its writer.
    const fold = form.closest("details");
    if (fold) fold.open = true;
  }
}

const isOffered = (form: HTMLFormElement) =>
  form.previousElementSibling instanceof HTMLElement && "device" in form.previousElementSibling.dataset;

/** What was typed before a sign-in stands in the form already. */
function says(form: HTMLFormElement, { fields }: Draft): boolean {
  const standing = new Set(fieldsOf(form).map((pair) => JSON.stringify(pair)));
  return fields.every((pair) => pair[1] === "" || standing.has(JSON.stringify(pair)));
}

function offer(
  device: Device,
  form: HTMLFormElement,
  draft: Draft,
  more: number,
  locale: Locale,
): HTMLElement {
  const t = deviceText[locale].draft;
  const words = t.offer(humanMoment(new Date(draft.at), new Date(), locale));
  const box = line(more > 0 ? `${words} ${t.others(more)}` : words, [
    {
      label: t.take,
      act() {
        const before = fieldsOf(form);
        goOnWith(form, draft.place, draftIdOf(draft.place));
        const undo = () => {
          putBack(form, before);
          box.remove();
        };
        putBack(form, draft.fields, draft.names);
        replace(box, line(t.taken, [{ label: t.undo, act: undo }]));
      },
    },
    {
      label: t.drop,
      act() {
        void device.dropDraft(draft.place);
        replace(box, line(t.dropped, []));
      },
    },
  ]);
  return box;
}

/** The words change in place, so that whoever took the button does not lose where they are. */
function replace(box: HTMLElement, by: HTMLElement): void {
  box.replaceChildren(...by.childNodes);
  box.querySelector("button")?.focus();
}
