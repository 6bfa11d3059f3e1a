import { openDevice, openKnownDevice, type Device, type Owner } from "./device";

let opened: Promise<Device | null> | undefined;

/**
 * Opens the device, once a page and person.
 * @param owner whom the server has named; null where there was no network: whoever was here last goes on
 */
export function openHere(owner: Owner | null): Promise<Device | null> {
  return (opened = owner ? openDevice(owner) : openKnownDevice());
}

/** The device that this page has opened; null where the browser keeps nothing, or nobody is signed in any more. */
export function deviceHere(): Promise<Device | null> {
  return opened ?? openKnownDevice();
}
