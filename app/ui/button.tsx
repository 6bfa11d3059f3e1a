import { useNavigation } from "@remix-run/react";
import { useEffect, useState, type ButtonHTMLAttributes, type ReactNode } from "react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { classes } from "./classes";
import { Link } from "./link";

/** primary: the page's one action. secondary: beside it. quiet: a link that acts. stop: cannot be taken lightly. */
type Kind = "primary" | "secondary" | "quiet" | "stop";

type ButtonProps = {
  /** A verb. */
  children: ReactNode;
  kind?: Kind;
  /** Fills the column: for the one button under a form on a phone. */
  wide?: boolean;
} & Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "type" | "name" | "value" | "form" | "formAction" | "formNoValidate" | "onClick" | "aria-describedby"
>;

/**
 * A button that submits its form (or, with type "button", acts by `onClick`). Where JavaScript runs it says
 * "Et øjeblik" while the form is under way and ignores a second press; without, the request id does that.
 */
export function Button({
  children,
  kind = "primary",
  wide,
  type = "submit",
  onClick,
  ...button
}: ButtonProps) {
  const t = useText(coreText);
  const idle = useNavigation().state === "idle";
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (idle) setPressed(false);
  }, [idle]);
  const pending = pressed && !idle;
  return (
    <button
      {...button}
      type={type}
      aria-disabled={pending || undefined}
      className={classes("button", `button-${kind}`, wide && "w-full")}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else if (type === "submit") setPressed(true);
        onClick?.(event);
      }}
    >
      {pending ? `${t.working} …` : children}
    </button>
  );
}

/**
 * A button that submits its form and no more: for one of many of which a second press does no harm. A day full
 * of follow-ups has a hundred of them, and `Button` has a state to keep.
 */
export function SmallButton({ children, name, value }: Pick<ButtonProps, "children" | "name" | "value">) {
  return (
    <button type="submit" name={name} value={value} className="button button-secondary">
      {children}
    </button>
  );
}

type ButtonLinkProps = {
  to: string;
  children: ReactNode;
  kind?: Kind;
  wide?: boolean;
  reloadDocument?: boolean;
};

/** A link that looks like a button, for going somewhere to do something. */
export function ButtonLink({ to, children, kind = "primary", wide, reloadDocument }: ButtonLinkProps) {
  return (
    <Link
      to={to}
      reloadDocument={reloadDocument}
      className={classes("button", `button-${kind}`, wide && "w-full")}
    >
      {children}
    </Link>
  );
}
