/**
 * What JSX becomes in the server's build (see vite.config.ts): an element of React 18 that takes its properties as
 * they are. React's own makes a copy of them first, for callers who change theirs afterwards, which JSX cannot;
 * with some 500 elements a page that is a twentieth of its time. React 19 copies none, and needs no such file.
 */
import { Fragment, type Key, type Ref } from "react";

const ELEMENT = Symbol.for("react.element");

/** An element of a type with these properties. */
export function jsx(type: unknown, given: { ref?: Ref<unknown> }, key?: Key) {
  const ownKey = key === undefined ? null : String(key);
  if (!("ref" in given))
    return { $$typeof: ELEMENT, type, key: ownKey, ref: null, props: given, _owner: null };
  const { ref, ...props } = given;
  return { $$typeof: ELEMENT, type, key: ownKey, ref, props, _owner: null };
}

/** The same, for several children. */
export const jsxs = jsx;
export { Fragment };
