import { z } from "zod";
import { comingDate, line, name, note, requestId, version } from "~/app/domain/forms/fields.server";
import { dayInWords } from "~/app/domain/follow-ups/day-field.server";
import { soonDay, soonDays } from "~/app/domain/follow-ups/when";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { today } from "~/app/domain/rules/plain-date";
import { contactKinds, reaches } from "./kinds";
import { guessKind } from "./guess-kind";
import { readRef } from "./participant-ref";

const MINUTES_FAST = 5 * 60_000;

/** When it was, as the clock in Copenhagen shows it; not to come. A clock that is a little fast is forgiven. */
const past = () =>
  z
    .string()
    .refine((clock) => instantInCopenhagen(clock) !== null, "date")
    .refine(
      (clock) => (instantInCopenhagen(clock)?.getTime() ?? 0) <= Date.now() + MINUTES_FAST,
      "dateFuture",
    )
    .transform((clock) => instantInCopenhagen(clock) ?? new Date());

/** What both forms ask: the two texts, with whom, which kind, when. */
const told = {
  trustNote: note().optional(),
  shareableNote: note().optional(),
  with: z
    .array(z.string().refine((ref) => readRef(ref) !== null, "choose"))
    .max(30)
    .default([]),
  whoElse: line(100).optional(),
  newFirm: name().optional(),
  newPerson: name().optional(),
  at: past().optional(),
};

/** Something must be told: what it was, with whom, or a text; each alone is enough. */
const saysSomething = (form: {
  trustNote?: string;
  shareableNote?: string;
  with: string[];
  whoElse?: string;
  newFirm?: string;
  newPerson?: string;
  kind?: string;
}) =>
  Boolean(
    form.kind ?? form.newPerson ?? form.trustNote ?? form.shareableNote ?? form.whoElse ?? form.newFirm,
  ) || form.with.length > 0;

const nothingSaid = { path: ["trustNote"], message: "required" };

/** A new contact, as its form posts it: the kind is read from the text, or as last time, where nobody chose one. */
export const contactSchema = z
  .object({
    ...told,
    requestId: requestId(),
    kind: z.enum(contactKinds).optional(),
    /** What it is where nobody chose and the text does not say, as the form showed it. */
    usual: z.enum(contactKinds).optional(),
    reached: z.enum(reaches).default("talked"),
    followUp: z.enum([...soonDays, "none"]).default("none"),
    /** "efter påske": wins over a day that was only tapped. */
    followUpWords: dayInWords().optional(),
    followUpOn: comingDate().optional(),
    followUpBy: z.uuid().optional(),
    followUpText: line(200).optional(),
  })
  .refine(saysSomething, nothingSaid)
  .transform(({ usual, followUp, followUpWords, followUpOn, followUpBy, followUpText, ...contact }) => {
    const dueOn =
      followUpOn ?? followUpWords ?? (followUp === "none" ? undefined : soonDay(followUp, today()));
    const text = `${contact.trustNote ?? ""}\n${contact.shareableNote ?? ""}`;
    return {
      ...contact,
      kind: contact.kind ?? guessKind(text) ?? usual ?? ("other" as const),
      ...(dueOn && { followUp: { dueOn, assignedTo: followUpBy, text: followUpText } }),
    };
  });

/** An edited contact, as its form posts it: it may say less than before, since another's note may stand there unseen. */
export const contactEditSchema = z.object({
  ...told,
  at: past(),
  kind: z.enum(contactKinds),
  /** As it was, where the form does not say. */
  reached: z.enum(reaches).optional(),
  version: version(),
});
