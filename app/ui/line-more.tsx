import { useEffect, useRef, useState, type ReactNode } from "react";

type LineMoreProps = {
  title: string;
  /** What stands in it until it is opened, and without script: the way to where the same can be done. */
  instead: ReactNode;
  /** Makes what is in it. */
  children: () => ReactNode;
};

/**
 * What else can be done with a line, under it. It is made as it is opened: a page of many lines is there sooner,
 * on a slow phone too, without the many buttons that hardly anybody looks for.
 */
export function LineMore({ title, instead, children }: LineMoreProps) {
  const place = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  // It may have been opened before the page's script had come.
  useEffect(() => setOpened(place.current?.open === true), []);
  return (
    <details ref={place} className="line-more">
      <summary className="button button-quiet" onClick={() => setOpened(true)}>
        {title}
      </summary>
      {opened ? children() : instead}
    </details>
  );
}
