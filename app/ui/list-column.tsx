import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { Link } from "./link";
import { List } from "./list";

/**
 * What a list's own page would be told, fetched once the list stands beside one of its things.
 * @param address the list's
 */
export function useListAt<Loader>(address: string) {
  const { load, data } = useFetcher<Loader>({ key: `beside ${address}` });
  // Without a connection the thing itself is worth more than an error in its place.
  useEffect(() => {
    if (navigator.onLine) load(address);
  }, [load, address]);
  return data;
}

type ListColumnProps = { address: string; title: string; currentId: string; children?: ReactNode };

/** A list beside the thing that is shown, which is marked in it and brought into sight. */
export function ListColumn({ address, title, currentId, children }: ListColumnProps) {
  const column = useRef<HTMLElement>(null);
  const isHere = Boolean(children);
  useEffect(() => {
    if (isHere) column.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [isHere, currentId]);
  return (
    <nav ref={column} className="frame-list" aria-label={title} data-no-print>
      <Link to={address} className="frame-list-title">
        {title}
      </Link>
      {children && <List>{children}</List>}
    </nav>
  );
}
