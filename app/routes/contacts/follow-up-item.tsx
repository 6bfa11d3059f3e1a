import type { FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import { contactsText } from "~/app/i18n/contacts";
import { copenhagenDate } from "~/app/i18n/dates";
import { useText } from "~/app/i18n/use-text";
import { SmallButton } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Link } from "~/app/ui/link";
import { ListItem } from "~/app/ui/list";
import { useNow } from "~/app/ui/now";
import { PlainForm } from "~/app/ui/plain-form";
import { Day } from "~/app/ui/time";
import { aboutOf, titleOfFollowUp } from "./follow-up-words";

type FollowUpItemProps = {
  followUp: FollowUpLine;
  /** The page to come back to. */
  back: string;
  /** Whether to say whose it is. */
  showWho?: boolean;
  mayWrite: boolean;
};

/** A follow-up as one line: done with one tap; moved or handed on from its own page. */
export function FollowUpItem({ followUp, back, showWho, mayWrite }: FollowUpItemProps) {
  const t = useText(contactsText).followUp;
  const title = titleOfFollowUp(followUp, t);
  const under = [followUp.text ? aboutOf(followUp) : "", showWho ? followUp.assigneeName : ""]
    .filter(Boolean)
    .join(" · ");
  const to = followUp.contactId
    ? `/kontakter/${followUp.contactId}`
    : followUp.firmId
      ? `/virksomheder/${followUp.firmId}`
      : followUp.candidateId
        ? `/kandidater/${followUp.candidateId}`
        : undefined;
  const done = followUp.doneAt !== null;
  const own = `/opfoelgninger/${followUp.id}`;
  return (
    <ListItem
      to={to === back ? undefined : to}
      title={done ? <s>{title}</s> : title}
      aside={done ? t.isDone : <Due day={followUp.dueOn} />}
      action={
        mayWrite && (
          <PlainForm method="post" action={own} className="line-form">
            <HiddenFields values={{ back }} />
            <SmallButton name="act" value={done ? "open" : "done"}>
              {done ? t.undone : t.done}
            </SmallButton>
            {!done && (
              <Link to={`${own}?til=${encodeURIComponent(back)}`} className="button button-quiet">
                {t.change}
              </Link>
            )}
          </PlainForm>
        )
      }
    >
      {under || null}
    </ListItem>
  );
}

/** The day it is for; one that has passed in the colour of what waits. */
function Due({ day }: { day: string }) {
  const overdue = day < copenhagenDate(useNow());
  const shown = <Day date={day} brief />;
  return overdue ? <span className="waiting">{shown}</span> : shown;
}
