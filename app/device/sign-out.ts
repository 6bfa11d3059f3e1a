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

/** Whether our server can be reached at all: without it the browser would leave the page for one of its own. */
const reachable = () =>
  fetch("/health", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );

/**
 * Starts watching.
 * @param openNow the device, as it is known at the time
 * @param forgotten told when what could be read is gone, whatever becomes of the signing out itself
 */
export function watchSignOut(
  openNow: () => Device | null,
  locale: () => Locale,
  forgotten: () => void,
): void {
  const ready = new WeakSet<HTMLFormElement>();

  /** Asks or tells above the button, where it can be seen. */
  const say = (form: HTMLFormElement, box: HTMLElement) => {
    form.parentElement?.querySelectorAll(":scope > [data-device]").forEach((one) => one.remove());
    form.before(box);
    box.scrollIntoView({ block: "center" });
  };

  const leave = async (device: Device, form: HTMLFormElement) => {
    await device.forget();
    forgotten();
    if (!(await reachable())) return say(form, line(deviceText[locale()].signOut.noNetwork, [], "stop"));
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
    say(form, box);
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
