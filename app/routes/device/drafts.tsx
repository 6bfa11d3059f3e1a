import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { personGuard } from "~/app/access/guard.server";
import type { Device, Draft } from "~/app/device/device";
import { orCopy } from "~/app/device/or-copy";
import { deviceText } from "~/app/i18n/device";
import { useText } from "~/app/i18n/use-text";
import type { loader as rootLoader } from "~/app/root";
import { Empty } from "~/app/ui/empty";
import { Page } from "~/app/ui/page";
import { DraftList } from "./draft-list";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await personGuard(args);
  return { title: deviceText[actor.locale].drafts.title };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? deviceText.da.drafts.title },
];

/** What stands on this device: read by the browser, never sent to anybody. */
type Here = { device: Device | null; drafts: Draft[]; ofOthers: number };

function useHere(): [Here | null, (device: Device) => Promise<void>] {
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const owner = root?.device;
  const fromPhone = root !== undefined && "fromPhone" in root;
  const [here, setHere] = useState<Here | null>(null);
  const read = async (device: Device) =>
    setHere({ device, drafts: await device.drafts(), ofOthers: await device.ofOthers() });
  useEffect(() => {
    if (!owner) return;
    void import("~/app/device/device").then(async ({ openDevice, openKnownDevice }) => {
      // A page from the phone is no word of the server's.
      const device = await (fromPhone ? openKnownDevice() : openDevice(owner));
      if (device) await read(device);
      else setHere({ device, drafts: [], ofOthers: 0 });
    });
  }, [owner?.userId, owner?.groupId, fromPhone]);
  return [here, read];
}

/** What was begun in any form and not saved, on this device. */
export default function Drafts() {
  const { title } = useLoaderData<typeof loader>();
  const t = useText(deviceText).drafts;
  const [here, read] = useHere();
  const device = here?.device;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/mere" }}>
      {here && !device && <p>{t.unavailable}</p>}
      {device && here.drafts.length === 0 && <Empty title={t.none}>{t.noneText}</Empty>}
      {device && here.drafts.length > 0 && (
        <DraftList
          drafts={here.drafts}
          onDrop={(place) => void device.dropDraft(place).then(() => read(device))}
        />
      )}
      {here && here.ofOthers > 0 && (
        <p className="mt-8 max-w-read text-ink-soft">{t.ofOthers(here.ofOthers)}</p>
      )}
    </Page>
  );
}
