import { z } from "zod";
import { email, line, name, note, phone, requestId, whole } from "~/app/domain/forms/fields.server";

const common = { requestId: requestId(), answeredByName: name(), words: note(4_000).optional() };

/** What a firm fills in on its answer page; which fields there are depends on the answer. */
export const answerSchema = z.discriminatedUnion("meaning", [
  z.object({
    ...common,
    meaning: z.literal("talk"),
    people: whole(1, 500).optional(),
    work: line(300).optional(),
    fromWhen: line(100).optional(),
    callNumber: phone().optional(),
  }),
  z.object({ ...common, meaning: z.literal("call-me"), callNumber: phone(), callWhen: line(100).optional() }),
  z.object({ ...common, meaning: z.literal("not-now"), askAgainMonths: whole(1, 36).optional() }),
  z.object({
    ...common,
    meaning: z.literal("no"),
    /** What the no binds beyond this time. */
    stop: z.enum(["this-time", "address", "workplace"]),
  }),
]);

export type LinkAnswer = z.output<typeof answerSchema>;

/** "Spørg en kollega i stedet". */
export const colleagueSchema = z.object({
  requestId: requestId(),
  passedOnBy: name(),
  name: name(),
  email: email(),
});
