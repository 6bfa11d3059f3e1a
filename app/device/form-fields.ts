import type { Fields } from "./drafts";

const written = new Set(["text", "email", "tel", "url", "number", "date", "time", "datetime-local"]);
/** What the server gave the form for itself. The version that was shown is kept: it says whether somebody else saved meanwhile. */
const notTyped = new Set(["requestId", "intent", "back"]);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is Control =>
      one instanceof HTMLInputElement ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  );

const isWritten = (one: Control): one is HTMLInputElement | HTMLTextAreaElement =>
  one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && written.has(one.type));

/** Fields that a person writes in: no search, no password. */
export const textsOf = (form: HTMLFormElement) => controlsOf(form).filter(isWritten);

/** Whether what is typed in a form is kept: one that posts, has something to write in, and asks for no password. */
export function isKept(form: HTMLFormElement): boolean {
  return (
    form.method === "post" &&
    form.closest("main") !== null &&
    textsOf(form).length > 0 &&
    !controlsOf(form).some((one) => one instanceof HTMLInputElement && one.type === "password")
  );
}

/** What stands in a form, as it would be posted; no search, password or file. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const left = new Set(
    controlsOf(form)
      .filter((one) => one instanceof HTMLInputElement && ["search", "password", "file"].includes(one.type))
      .map(({ name }) => name),
  );
  return [...new FormData(form)].filter(
    (pair): pair is [string, string] =>
      typeof pair[1] === "string" && !left.has(pair[0]) && !notTyped.has(pair[0]),
  );
}

/** What is written in a form, apart from what stood there at first: for telling whether there is anything to keep. */
export const textIn = (form: HTMLFormElement) => textsOf(form).map(({ value }) => value);

/** Hands the value to React as if it had been typed. */
function write(control: Control, value: string): void {
  const kind = Object.getPrototypeOf(control) as Control;
  Object.getOwnPropertyDescriptor(kind, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Puts fields back in a form. A form that shows some of its fields only once they are wanted listens for
 * `draft-restored` first (detail: the fields), and may render them.
 */
export async function putBack(form: HTMLFormElement, fields: Fields): Promise<void> {
  form.dispatchEvent(new CustomEvent("draft-restored", { detail: fields }));
  await new Promise(requestAnimationFrame);
  const left = new Map<string, string[]>();
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of controlsOf(form)) {
    const values = left.get(control.name);
    if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
      const wanted = values?.includes(control.value) ?? false;
      if (control.checked !== wanted && (wanted || control.type === "checkbox")) control.click();
    } else if (control instanceof HTMLInputElement && control.type === "hidden") {
      const [version] = values ?? [];
      if (control.name === "version" && version !== undefined) control.value = version;
    } else if (isWritten(control) || control instanceof HTMLSelectElement) {
      const value = values?.shift() ?? "";
      if (control.value !== value) write(control, value);
      const fold = value ? control.closest("details") : null;
      if (fold) fold.open = true;
    }
  }
}
