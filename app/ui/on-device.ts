import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect } from "react";
import type { Owner } from "~/app/device/store";
import { whenIdle } from "./when-idle";

/** The page of the installed app that was kept for when there is no network: it does not know who reads it. */
const shell = "/uden-net";

const load = () => import("~/app/device/at-page");
let module: ReturnType<typeof load> | undefined;
const atPage = () => (module ??= load());

/**
 * Lets the device keep what its person reads and writes. Everything of it is fetched when the page is idle.
 * @param owner from the root's loader: null for who is no member of a group, undefined where the loader failed
 * @param fromPhone whether it was not the server that said so: then whoever was here last goes on
 */
export function useOnDevice(owner: Owner | null | undefined, fromPhone: boolean): void {
  const { pathname, search } = useLocation();
  const { state, formMethod, location } = useNavigation();
  const who = owner && `${owner.userId} ${owner.groupId} ${owner.key.id}`;

  useEffect(() => {
    // The shell knows nobody; the page that it leads to does.
    if (owner === undefined || (!owner && window.location.pathname === shell)) return;
    return whenIdle(() => {
      void atPage().then((page) => (fromPhone ? page.arriveWithoutNetwork() : page.arrive(owner)));
    });
    // The owner is an object of its own at every answer; who it is decides.
  }, [who, fromPhone]);

  // Of an action's answers only a redirect says that what was posted has been saved.
  const redirected = (location?.state as { _isRedirect?: boolean } | null)?._isRedirect === true;
  const saved =
    state === "loading" && formMethod === "POST" && redirected && location?.pathname !== "/log-ind";
  useEffect(() => {
    if (saved) void module?.then((page) => page.saved());
  }, [saved]);

  useEffect(() => {
    if (state === "idle") void module?.then((page) => page.look());
  }, [state, pathname, search]);
}
