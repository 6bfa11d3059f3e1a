import { useActionData, useLocation } from "@remix-run/react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import type { FormReply } from "~/app/web/forms.server";
import { Page } from "./page";
import { pageOf } from "./page-of";

/** The page of a route that only takes posts: seen when one is refused, it says why and leads back. */
export default function RefusedPage() {
  const reply = useActionData<FormReply>();
  const { pathname } = useLocation();
  const t = useText(coreText);
  const messages = Object.values(reply?.errors ?? {}).flat();
  return (
    <Page title={t.refused} back={{ to: pageOf(pathname) }}>
      <div role="alert" className="max-w-read border-l-4 border-stop bg-stop-wash px-4 py-3">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
    </Page>
  );
}
