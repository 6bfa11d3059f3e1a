import { useLocation } from "@remix-run/react";
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";

/** Where there is room for two; word for word as in frame.css, so that the list comes only where its place is kept. */
const ROOM = "screen and (min-width: 68.75em) and (scripting: enabled)";

// Each is fetched where there is room for it: a phone never sees them.
const lists = {
  virksomheder: lazy(() => import("./firms/beside")),
  kandidater: lazy(() => import("./candidates/beside")),
  kontakter: lazy(() => import("./contacts/beside")),
};

const aThing = /^\/(virksomheder|kandidater|kontakter)\/([0-9a-f-]{36})$/;

type Place = keyof typeof lists;

/**
 * The list that stands beside a thing's own page, as it was last asked for (its search and filters are in its
 * address); null on every other page.
 */
export function useListBeside(): ReactNode {
  const { pathname, search } = useLocation();
  const asked = useRef(new Map<string, string>());
  useEffect(() => {
    if (pathname.slice(1) in lists) asked.current.set(pathname.slice(1), search);
  }, [pathname, search]);
  const [, place, id] = aThing.exec(pathname) ?? [];
  if (!place || !id) return null;
  const address = `/${place}${asked.current.get(place) ?? ""}`;
  return <WhereThereIsRoom place={place as Place} address={address} currentId={id} />;
}

type BesideProps = { place: Place; address: string; currentId: string };

function WhereThereIsRoom({ place, ...list }: BesideProps) {
  const [hasRoom, setRoom] = useState(false);
  useEffect(() => {
    const room = window.matchMedia(ROOM);
    const look = () => setRoom(room.matches);
    look();
    room.addEventListener("change", look);
    return () => room.removeEventListener("change", look);
  }, []);
  if (!hasRoom) return null;
  const Beside = lists[place];
  return (
    <Suspense fallback={null}>
      <Beside {...list} />
    </Suspense>
  );
}
