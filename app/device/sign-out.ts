/** Signing out sends what waits first, or asks; then what can be read on the device goes. */
import { deviceText } from "~/app/i18n/device";
import type { Locale } from "~/app/i18n/words";
import type { Device } from "./device";
import { line } from "./line";

/** Forms after which nobody is signed in here any more. */
function signsOut(form: HTMLFormElement): boolean {
  const action = new URL(form.getAttribute("action") ?? "", window.location.href).pathname;
  if (action === "/log-ud") return true;
  const intent = form.elements.namedItem("intent");
  return action === "/konto/enheder" && intent instanceof HTMLInputElement && intent.value === "everywhere";
}

/** Starts watching. @param openNow the device, as it is known at the time */
export function watchSignOut(openNow: () => Device | null, locale: () => Locale): void {
  const ready = new WeakSet<HTMLFormElement>();

  const leave = async (device: Device, form: HTMLFormElement) => {
    await device.forget();
    ready.add(form);
    form.requestSubmit();
  };

  const sendAndLeave = async (device: Device, form: HTMLFormElement) => {
    await device.send();
    const waiting = (await device.entries()).filter(({ state }) => state !== "sent").length;
    if (waiting === 0) return leave(device, form);
    const t = deviceText[locale()].signOut;
    const box = line(`${t.left(waiting)} ${t.kept}`, [
      {
        label: t.again,
        act: () => {
          box.remove();
          void sendAndLeave(device, form);
        },
      },
      { label: t.anyway, act: () => void leave(device, form) },
    ]);
    form.before(box);
  };

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      const device = openNow();
      if (!(form instanceof HTMLFormElement) || !device || ready.has(form) || !signsOut(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void sendAndLeave(device, form);
    },
    true,
  );
}
