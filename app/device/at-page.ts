/**
 * What a page does with the device once it is idle: opens it, sends what waits, keeps what is typed, offers back
 * what was begun, and forgets when nobody is signed in any more.
 */
import { deviceText } from "~/app/i18n/device";
import type { Locale } from "~/app/i18n/words";
import { forgetDevice, onForgotten, openDevice, openKnownDevice, type Device, type Owner } from "./device";
import { line } from "./line";
import { offerDrafts } from "./offer";
import { watchSignOut } from "./sign-out";
import { lookAtForms, postTaken, watchForms } from "./watch-forms";

let device: Device | null = null;
let watching = false;

const locale = (): Locale => (document.documentElement.lang === "en" ? "en" : "da");

/** The device as it is known now; null where there is none, or nobody is signed in. */
export const deviceNow = () => device;

/**
 * The server has said who is signed in.
 * @param owner null: no member of a group, or nobody
 */
export async function arrive(owner: Owner | null): Promise<void> {
  if (!owner) {
    device = null;
    tellUnsent(await forgetDevice());
    return look();
  }
  device = await openDevice(owner);
  if (!device) {
    tellOnce();
    return look();
  }
  watch();
  await sendAndTell(device);
  await look();
}

/** There was no network, so the server has said nothing: whoever was here last goes on. */
export async function arriveWithoutNetwork(): Promise<void> {
  device = await openKnownDevice();
  if (!device) return;
  watch();
  await look();
}

/** Another page is shown. */
export async function look(): Promise<void> {
  lookAtForms();
  if (device) await offerDrafts(device, locale());
  document.documentElement.dataset.device = device ? "open" : "none";
}

/** What was posted last has been saved. */
export const saved = () => postTaken(device);

function watch(): void {
  if (watching) return;
  watching = true;
  watchForms(deviceNow, locale);
  watchSignOut(deviceNow, locale, () => (device = null));
  onForgotten(() => window.location.reload());
  window.addEventListener("online", () => device && void sendAndTell(device));
}

async function sendAndTell(open: Device): Promise<void> {
  const { outcome, left } = await open.send();
  if (outcome !== "signed-out" && outcome !== "not-member") return;
  device = null;
  tellUnsent(left);
}

let toldUnsent = 0;

/** Whoever is signed out, by themselves or by their coordinator, is told what lies here, once in each page. */
function tellUnsent(left: number): void {
  if (left === toldUnsent) return;
  toldUnsent = left;
  show(line(deviceText[locale()].unsent(left), [], "stop"));
}

const told = "brobygger-online-only";

/** Said once in each window: there the browser forgets it too. */
function tellOnce(): void {
  try {
    if (sessionStorage.getItem(told)) return;
    sessionStorage.setItem(told, "1");
  } catch {
    if (told in window) return;
    Object.assign(window, { [told]: true });
  }
  const t = deviceText[locale()];
  const box = line(t.onlineOnly, [{ label: t.understood, act: () => box.remove() }]);
  show(box);
}

function show(box: HTMLElement): void {
  document.querySelector("main")?.prepend(box);
}
