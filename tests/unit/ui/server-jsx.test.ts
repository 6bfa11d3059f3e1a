import { createRef, forwardRef, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { jsx as reactJsx } from "react/jsx-runtime";
import { expect, test } from "vitest";
import { Fragment, jsx } from "~/app/ui/server-jsx";

type Maker = (type: unknown, props: object, key?: string) => ReactElement;
const ours = jsx as unknown as Maker;
const reacts = reactJsx as Maker;

/** The same small page, made by one or the other. */
function page(of: Maker): ReactElement {
  const Named = ({ name, children }: { name: string; children?: ReactElement }) =>
    of("b", { title: name, children });
  const Marked = forwardRef<HTMLElement, { word: string }>((props, ref) =>
    of("i", { ref, className: "x", children: JSON.stringify(props) }),
  );
  Marked.displayName = "Marked";
  const rows = ["æble", "<pære>"].map((row) => of("li", { children: row }, row));
  return of(Fragment, {
    children: [
      of("ul", { className: "list", children: rows }, "rows"),
      of(Named, { name: "N", children: of(Marked, { ref: createRef(), word: "w" }) }, "named"),
      of("p", { "aria-hidden": true, children: ["one ", 2, null, false] }, "p"),
    ],
  });
}

test("a page made of the server's elements is the page that React's own make", () => {
  expect(renderToString(page(ours))).toBe(renderToString(page(reacts)));
});

test("an element has the shape of React's own", () => {
  const ref = createRef();
  const cases = [[{ a: 1 }], [{ a: 1 }, "k"], [{ a: 1, ref }], [{}, "0"]] as const;
  for (const [props, key] of cases) {
    const { $$typeof, type, ...own } = reacts("p", props, key) as ReactElement & { $$typeof: symbol };
    const made = ours("p", props, key);
    expect(made).toMatchObject({ $$typeof, type, key: own.key, ref: "ref" in props ? ref : null });
    expect({ ...made.props }).toEqual("a" in props ? { a: 1 } : {});
  }
});
