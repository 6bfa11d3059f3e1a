import { useRef, type FormEvent } from "react";
import { soonDay, soonDays } from "~/app/domain/follow-ups/when";
import { contactFormText } from "~/app/i18n/contact-form";
import { useText } from "~/app/i18n/use-text";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import type { formFields } from "~/app/ui/form-fields";
import { Select } from "~/app/ui/select";
import { MeantDay, useMeantDay } from "./meant-day";

type FollowUpFieldProps = {
  field: ReturnType<typeof formFields>;
  /** Today in Copenhagen, `YYYY-MM-DD`. */
  today: string;
  me: string;
  members: { userId: string; name: string }[];
};

/**
 * "Skal I følge op?": the usual days as chips, any other in words, the rest folded away. The day it comes to
 * stands under them at once where JavaScript runs, else on the page after saving. Of a chip, words and a date the
 * one that was touched last stands.
 */
export function FollowUpField({ field, today, me, members }: FollowUpFieldProps) {
  const t = useText(contactFormText);
  const root = useRef<HTMLDivElement>(null);
  const { meant, say, follow } = useMeantDay(today);
  const more = ["followUpOn", "followUpText"].some((name) => field(name).defaultValue ?? field(name).error);

  const leave = (name: string) => {
    for (const input of root.current?.querySelectorAll<HTMLInputElement>(`[name=${name}]`) ?? []) {
      if (input.type === "radio") input.checked = false;
      else input.value = "";
    }
  };
  const onChange = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    const others = ["followUp", "followUpWords", "followUpOn"].filter((other) => other !== name);
    if (others.length === 3) return;
    if (value !== "") others.forEach(leave);
    if (name === "followUpWords") follow(value);
    else if (name === "followUpOn") say(value ? { day: value } : null);
    else say(value === "none" ? null : { day: soonDay(value as (typeof soonDays)[number], today) });
  };
  return (
    <div ref={root} className="flex flex-col gap-4" onChange={onChange}>
      <Choice
        {...field("followUp")}
        label={t.followUp}
        layout="row"
        options={[...soonDays, "none" as const].map((soon) => ({ value: soon, label: t.soon[soon] }))}
      />
      <Field
        {...field("followUpWords")}
        label={t.followUpWords}
        help={t.followUpWordsHelp}
        autoComplete="off"
        spellCheck={false}
      />
      <MeantDay meant={meant} />
      <Fold title={t.followUpMore} open={more}>
        <Field {...field("followUpOn")} label={t.followUpOn} type="date" size="short" min={today} />
        <Select
          {...field("followUpBy")}
          label={t.followUpBy}
          empty={false}
          options={members.map(({ userId, name }) => ({
            value: userId,
            label: userId === me ? t.me(name) : name,
          }))}
        />
        <Field {...field("followUpText")} label={t.followUpText} />
      </Fold>
    </div>
  );
}
