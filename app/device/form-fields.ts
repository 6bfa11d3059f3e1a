import type { Fields, Names } from "./drafts";

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

/** A password, or a code that counts once. */
const isSecret = (one: Control) => one.type === "password" || one.autocomplete === "one-time-code";

/** Whether what is typed in a form is kept: one that posts, has something to write in, and asks for no secret. */
export function isKept(form: HTMLFormElement): boolean {
  return (
    form.method === "post" &&
    form.closest("main") !== null &&
    textsOf(form).length > 0 &&
    !controlsOf(form).some(isSecret)
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

const boxesOf = (form: HTMLFormElement) =>
  controlsOf(form).filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === "checkbox",
  );

/** What is ticked in a form, with the words that stand at it. */
export const namesIn = (form: HTMLFormElement): Names =>
  boxesOf(form)
    .filter(({ checked }) => checked)
    .map((box) => [box.value, box.closest("label")?.innerText.trim() ?? ""]);

/** Ticks what the page does not show any more, such as a firm that was found by a search: a box is added for it. */
function tickUnseen(form: HTMLFormElement, fields: Fields, names: Names): void {
  for (const [name, value] of fields) {
    const boxes = boxesOf(form).filter((box) => box.name === name);
    const words = names.find(([ticked]) => ticked === value)?.[1];
    const like = boxes.at(-1)?.closest("label");
    if (!like || !words || boxes.some((box) => box.value === value)) continue;
    const label = like.cloneNode(true) as HTMLLabelElement;
    const box = label.querySelector("input");
    const said = label.querySelector("span");
    if (!box || !said) continue;
    box.value = value;
    box.defaultChecked = true;
    box.checked = true;
    said.textContent = words;
    like.before(label);
  }
}

/** Hands the value to React as if it had been typed. */
function write(control: Control, value: string): void {
  const kind = Object.getPrototypeOf(control) as Control;
  Object.getOwnPropertyDescriptor(kind, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Puts fields back in a form. @param names what ticked things are called that the page may not show */
export function putBack(form: HTMLFormElement, fields: Fields, names: Names = []): void {
  tickUnseen(form, fields, names);
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
