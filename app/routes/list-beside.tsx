import { useLocation } from "@remix-run/react";
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";

/** Under this a desk has no room for two; as in frame.css. */
const ROOM = "(min-width: 68.75em)";

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
