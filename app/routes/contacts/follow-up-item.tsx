import type { FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import type { Receiver } from "~/app/domain/follow-ups/receivers.server";
import { soonDays } from "~/app/domain/follow-ups/when";
import { contactFormText } from "~/app/i18n/contact-form";
import { contactsText } from "~/app/i18n/contacts";
import { copenhagenDate } from "~/app/i18n/dates";
import { useText } from "~/app/i18n/use-text";
import { SmallButton } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { LineMore } from "~/app/ui/line-more";
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
  /** Whom it can be given to from the line itself; without them that is done on its own page. */
  receivers?: readonly Receiver[];
};

/** A follow-up as one line: done with one tap; moved or handed on under it, or from its own page. */
export function FollowUpItem({ followUp, back, showWho, mayWrite, receivers }: FollowUpItemProps) {
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
              <More
                followUp={followUp}
                receivers={receivers}
                own={`${own}?til=${encodeURIComponent(back)}`}
              />
            )}
          </PlainForm>
        )
      }
    >
      {under || null}
    </ListItem>
  );
}

type MoreProps = { followUp: FollowUpLine; receivers: readonly Receiver[] | undefined; own: string };

/** Another day or another person, each one tap, in the line's own form; its page has the rest. */
function More({ followUp, receivers, own }: MoreProps) {
  const t = useText(contactsText).followUp;
  const form = useText(contactFormText);
  if (!receivers) {
    return (
      <Link to={own} className="button button-quiet">
        {t.change}
      </Link>
    );
  }
  const others = receivers.filter(({ userId }) => userId !== followUp.assignedTo);
  const ownPage = (
    <p>
      <Link to={own} className="button button-quiet">
        {t.more}
      </Link>
    </p>
  );
  return (
    <LineMore title={t.change} instead={ownPage}>
      {() => (
        <>
          <p>{t.moveTo}</p>
          {soonDays.map((soon) => (
            <SmallButton key={soon} name="soon" value={soon}>
              {form.soon[soon]}
            </SmallButton>
          ))}
          {others.length > 0 && <p>{t.giveTo}</p>}
          {others.map(({ userId, name }) => (
            <SmallButton key={userId} name="to" value={userId}>
              {name}
            </SmallButton>
          ))}
          {ownPage}
        </>
      )}
    </LineMore>
  );
}

/** The day it is for; one that has passed in the colour of what waits. */
function Due({ day }: { day: string }) {
  const overdue = day < copenhagenDate(useNow());
  const shown = <Day date={day} brief />;
  return overdue ? <span className="waiting">{shown}</span> : shown;
}
