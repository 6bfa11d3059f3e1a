import { z } from "zod";
import { comingDate, line, name, note, requestId, version } from "~/app/domain/forms/fields.server";
import { soonDay, soonDays } from "~/app/domain/follow-ups/when";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { today } from "~/app/domain/rules/plain-date";
import { contactKinds } from "./kinds";
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
  at: past().optional(),
};

/** Somebody or something must be told of. */
const saysSomething = (form: {
  trustNote?: string;
  shareableNote?: string;
  with: string[];
  whoElse?: string;
  newFirm?: string;
}) => Boolean(form.trustNote ?? form.shareableNote ?? form.whoElse ?? form.newFirm) || form.with.length > 0;

const nothingSaid = { path: ["trustNote"], message: "required" };

/** A new contact, as its form posts it: the kind is read from the text where nobody chose one. */
export const contactSchema = z
  .object({
    ...told,
    requestId: requestId(),
    kind: z.enum(contactKinds).optional(),
    followUp: z.enum([...soonDays, "none"]).default("none"),
    followUpOn: comingDate().optional(),
    followUpBy: z.uuid().optional(),
    followUpText: line(200).optional(),
  })
  .refine(saysSomething, nothingSaid)
  .transform(({ followUp, followUpOn, followUpBy, followUpText, ...contact }) => {
    const dueOn = followUpOn ?? (followUp === "none" ? undefined : soonDay(followUp, today()));
    const text = `${contact.trustNote ?? ""}\n${contact.shareableNote ?? ""}`;
    return {
      ...contact,
      kind: contact.kind ?? guessKind(text) ?? ("other" as const),
      ...(dueOn && { followUp: { dueOn, assignedTo: followUpBy, text: followUpText } }),
    };
  });

/** An edited contact, as its form posts it: it may say less than before, since another's note may stand there unseen. */
export const contactEditSchema = z.object({
  ...told,
  at: past(),
  kind: z.enum(contactKinds),
  version: version(),
});
