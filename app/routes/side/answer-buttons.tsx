import type { Thing } from "~/app/domain/own-page/things.server";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { useSide } from "./side-words";

type Asked = { thing: Pick<Thing, "purpose">; requestId: string };

/** What must be known before a no, where it does more or less than it seems. */
function Honest({ thing }: Pick<Asked, "thing">) {
  const t = useSide().words.consents;
  if (thing.purpose === "send-on") return <p>{t.kept}</p>;
  return thing.purpose === "keep-data" ? <p>{t.keepNo}</p> : null;
}

/** Yes and no, of the same size. */
export function AnswerButtons({ thing, version, requestId }: Asked & { version: string }) {
  const t = useSide().words.consents;
  return (
    <form method="post" className="side-form">
      <HiddenFields requestId={requestId} values={{ version }} />
      <Honest thing={thing} />
      <div className="side-answers">
        <Button wide name="answer" value="yes">
          {t.allow}
        </Button>
        <Button wide kind="secondary" name="answer" value="no">
          {t.refuse}
        </Button>
      </div>
    </form>
  );
}

/** Taking a yes back is one tap, as giving it was. */
export function Withdraw({ thing, requestId }: Asked) {
  const t = useSide().words.consents;
  return (
    <form method="post" className="side-form">
      <HiddenFields requestId={requestId} />
      <p>{t.withdrawText}</p>
      <Honest thing={thing} />
      <Button wide kind="stop" name="answer" value="no">
        {t.withdraw}
      </Button>
    </form>
  );
}
