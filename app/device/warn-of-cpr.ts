import { deviceText } from "~/app/i18n/device";
import type { Locale } from "~/app/i18n/words";

/** Says beside the field that a number shaped like a CPR number stands in it, while it is still being written. */
export function warnOfCpr(form: HTMLFormElement, name: string | null, locale: Locale): void {
  const field = name === null ? null : form.elements.namedItem(name);
  const control = field instanceof HTMLElement ? field : null;
  const present = form.querySelector<HTMLElement>("[data-cpr]");
  if (present?.dataset.cpr === name) return;
  present?.remove();
  if (!control || name === null) return;
  const words = document.createElement("p");
  words.className = "mt-1.5 text-stop";
  words.role = "status";
  words.dataset.cpr = name;
  words.textContent = deviceText[locale].cpr;
  control.after(words);
}
