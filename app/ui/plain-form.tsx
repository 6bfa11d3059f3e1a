import { Form as RemixForm } from "@remix-run/react";
import type { ComponentProps } from "react";

type FormProps = ComponentProps<typeof RemixForm>;

/** On the server, where nobody submits, a form with an address of its own is what Remix's form begins as. */
function Bare(props: FormProps) {
  const { preventScrollReset: _scroll, reloadDocument: _reload, replace: _replace, ...form } = props;
  if (!form.action?.startsWith("/")) return <RemixForm {...props} discover="none" />;
  return <form {...form} />;
}

/** In the browser; every route is known from the start, so there is none to be discovered. */
function BrowserForm(props: FormProps) {
  return <RemixForm {...props} discover="none" />;
}

/** A form whose action is an address of ours: for lists with a form on every line. */
export const PlainForm = import.meta.env.SSR ? Bare : BrowserForm;
