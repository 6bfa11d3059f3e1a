import { useMatches, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { deviceHere, openHere } from "~/app/device/here";
import { keepAhead } from "~/app/device/keep-ahead";
import { keepShown } from "~/app/device/keep-shown";
import { openFormAhead } from "~/app/device/ready-form";
import { registerWorker } from "~/app/device/register-worker";
import { shownNow } from "~/app/device/shown";
import { countUnsent } from "~/app/device/unsent";
import { onUnsentChanged } from "~/app/device/unsent-channel";
import type { PocketProps } from "./pocket-when-idle";

/** Keeps what is shown and what may be wanted, counts what waits, and brings the worker. Shows nothing itself. */
export default function Pocket({ owner, fromPhone }: PocketProps) {
  const matches = useMatches();
  const { revalidate } = useRevalidator();
  const who = `${owner.userId} ${owner.groupId} ${owner.key.id} ${owner.erasedAt ?? 0}`;

  useEffect(() => {
    void openHere(fromPhone ? null : owner).then(async (device) => {
      await registerWorker();
      if (!device) return;
      await countUnsent(device);
      if (!fromPhone) await keepAhead(device);
    });
    // The owner is an object of its own at every answer; who it is decides.
  }, [who, fromPhone]);

  useEffect(() => {
    void deviceHere().then(async (device) => {
      if (!device) return;
      await keepShown(device, matches);
      openFormAhead();
    });
  }, [matches]);

  useEffect(
    () => onUnsentChanged(() => void deviceHere().then((device) => device && countUnsent(device))),
    [],
  );

  useEffect(() => {
    // What is shown may be old.
    const onLine = () => shownNow.read().keptAt !== null && revalidate();
    window.addEventListener("online", onLine);
    return () => window.removeEventListener("online", onLine);
  }, [revalidate]);

  return null;
}
