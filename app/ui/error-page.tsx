import { isRouteErrorResponse, Link, useLocation } from "@remix-run/react";
import { isNoAnswer } from "~/app/device/network";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { Page } from "./page";

/** Which of the error texts fits what was thrown. */
export function errorKind(
  error: unknown,
  online: boolean,
): "notFound" | "forbidden" | "tooMany" | "offline" | "failed" {
  if (!isRouteErrorResponse(error)) return online && !isNoAnswer(error) ? "failed" : "offline";
  if (error.status === 404 || error.status === 410) return "notFound";
  if (error.status === 403 || error.status === 401) return "forbidden";
  if (error.status === 429) return "tooMany";
  return "failed";
}

/** What went wrong, in plain words, with a way on. Never the error's own text, which may hold people's data. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useText(coreText).errors;
  const { pathname, search } = useLocation();
  const kind = errorKind(error, typeof document === "undefined" || navigator.onLine);
  const again = kind !== "notFound" && kind !== "forbidden";
  return (
    <Page title={t[kind].title} lead={t[kind].text}>
      <p className="flex flex-wrap gap-3">
        {again && (
          <a href={pathname + search} className="button button-primary">
            {t.again}
          </a>
        )}
        <Link to="/" reloadDocument className={again ? "button button-secondary" : "button button-primary"}>
          {t.home}
        </Link>
      </p>
    </Page>
  );
}
