import { PrefetchPageLinks } from "@remix-run/react";
import { readyForm } from "~/app/device/ready-form";
import type { Owner } from "~/app/device/store";
import { whenIdle } from "~/app/ui/when-idle";
import { lazy, Suspense, useEffect, useState } from "react";

/** Whom the root's loader has named, and whether it was not the server that answered. */
export type PocketProps = { owner: Owner; fromPhone: boolean };

const Pocket = lazy(() => import("./pocket"));

/** What the phone keeps and sends, for members of groups: fetched once the page rests, so that no page waits for it. */
export function PocketWhenIdle(props: PocketProps) {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return (
    idle && (
      <>
        {/* The form that is opened most, between two visits: its code is there before it is asked for. */}
        <PrefetchPageLinks page={readyForm} />
        <Suspense fallback={null}>
          <Pocket {...props} />
        </Suspense>
      </>
    )
  );
}
