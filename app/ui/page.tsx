import type { ReactNode } from "react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { classes } from "./classes";
import { BackIcon } from "./icons";
import { Link } from "./link";

type PageProps = {
  /** The page's one h1. */
  title: ReactNode;
  /** A sentence under the title. */
  lead?: ReactNode;
  /** The page's one primary action, usually a ButtonLink. */
  action?: ReactNode;
  /** Where the reader came from: an address, and its name unless "Tilbage" says enough. */
  back?: { to: string; label?: string };
  /** "read" (default): a column of 60-70 characters. "wide": lists beside things, tables. */
  width?: "read" | "wide";
  children: ReactNode;
};

/** A page's head and body: back link, title, one primary action, and what follows. */
export function Page({ title, lead, action, back, width = "read", children }: PageProps) {
  const t = useText(coreText);
  return (
    <div className={classes("w-full", width === "read" ? "max-w-read" : "max-w-6xl")}>
      {back && (
        <Link
          to={back.to}
          className="page-back -ml-1 mb-2 inline-flex min-h-tap items-center gap-1.5 text-bridge hover:underline"
          data-no-print
        >
          <BackIcon />
          {back.label ?? t.back}
        </Link>
      )}
      <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-[1_1_10rem]">
          <h1 tabIndex={-1} dir="auto">
            {title}
          </h1>
          {lead && <p className="mt-2 text-ink-soft">{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
