import { Form } from "@remix-run/react";
import { useId } from "react";
import type { FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import { soonDays } from "~/app/domain/follow-ups/when";
import { contactsText } from "~/app/i18n/contacts";
import { copenhagenDate } from "~/app/i18n/dates";
import { useText } from "~/app/i18n/use-text";
import { Button, SmallButton } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { ListItem } from "~/app/ui/list";
import { useNow } from "~/app/ui/now";
import { Day } from "~/app/ui/time";

type FollowUpItemProps = {
  followUp: FollowUpLine;
  /** The page to come back to. */
  back: string;
  /** To whom it can be given. */
  members: { userId: string; name: string }[];
  /** Whether to say whose it is. */
  showWho?: boolean;
  mayWrite: boolean;
};

/** A follow-up as one line: done with one tap; moved or handed on with one more. */
export function FollowUpItem({ followUp, back, members, showWho, mayWrite }: FollowUpItemProps) {
  const t = useText(contactsText).followUp;
  const about = [followUp.firmName, followUp.candidateName].filter(Boolean).join(", ");
  const title = followUp.text ?? (about || t.noText);
  const under = [followUp.text ? about : "", showWho ? followUp.assigneeName : ""]
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
  return (
    <ListItem
      to={to === back ? undefined : to}
      title={done ? <s>{title}</s> : title}
      aside={done ? t.isDone : <Due day={followUp.dueOn} />}
      action={
        mayWrite && (
          <Form
            method="post"
            action={`/opfoelgninger/${followUp.id}`}
            className="flex w-full flex-wrap items-start gap-x-2 pb-2"
          >
            <HiddenFields values={{ back }} />
            <Button kind={done ? "quiet" : "secondary"} name="act" value={done ? "open" : "done"}>
              {done ? t.undone : t.done}
            </Button>
            {!done && <Change members={members.filter(({ userId }) => userId !== followUp.assignedTo)} />}
          </Form>
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
  return (
    <span className={overdue ? "font-medium text-waiting" : undefined}>
      <Day date={day} />
    </span>
  );
}

function Change({ members }: { members: FollowUpItemProps["members"] }) {
  const t = useText(contactsText);
  // The page may hold several of these fields.
  const dayId = useId();
  return (
    <details className="min-w-0 flex-[1_1_12rem]">
      <summary className="min-h-tap py-2.5 text-bridge">{t.followUp.change}</summary>
      <p className="mt-1 font-semibold">{t.followUp.moveTo}</p>
      <div className="mt-1 flex flex-wrap gap-2">
        {soonDays.map((soon) => (
          <SmallButton key={soon} name="soon" value={soon}>
            {t.form.soon[soon]}
          </SmallButton>
        ))}
      </div>
      <div className="my-3 flex flex-wrap items-end gap-2">
        <div>
          <label htmlFor={dayId} className="font-semibold">
            {t.followUp.date}
          </label>
          <input id={dayId} name="dueOn" type="date" className="input mt-1.5 max-w-56" />
        </div>
        <SmallButton name="act" value="move">
          {t.followUp.move}
        </SmallButton>
      </div>
      {members.length > 0 && (
        <>
          <p className="font-semibold">{t.followUp.giveTo}</p>
          <div className="mt-1 flex flex-wrap gap-2">
            {members.map(({ userId, name }) => (
              <SmallButton key={userId} name="to" value={userId}>
                {name}
              </SmallButton>
            ))}
          </div>
        </>
      )}
    </details>
  );
}
