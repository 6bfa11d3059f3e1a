import type { MetaFunction } from "@remix-run/node";
import { useNavigate, useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import { localPath } from "~/app/domain/people/local-path";
import { noteOut } from "~/app/device/network";
import { pocketText } from "~/app/i18n/pocket";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import type { RouteHandle } from "~/app/root";

export const handle: RouteHandle = { plain: true };

/** The same for everybody: this is the one page that phones keep. */
export function loader() {
  return null;
}

export const meta: MetaFunction = () => [{ title: pocketText.da.shell.title }];

/** Opens without a network, and goes on to the page that was wanted, which the phone then answers. */
export default function NoNetwork() {
  const t = useText(pocketText).shell;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const to = localPath(search.get("til"));
  useEffect(() => {
    noteOut();
    navigate(to, { replace: true });
  }, [navigate, to]);
  return (
    <Page title={t.title}>
      <p>{t.wait}</p>
    </Page>
  );
}
