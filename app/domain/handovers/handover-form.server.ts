import { z } from "zod";
import { parseReceiver } from "~/app/domain/consents/receiver";
import { line, note, plainDate, requestId, version } from "~/app/domain/forms/fields.server";
import { outcomeKinds, unitAnswerKinds, wantedSteps } from "./kinds";
import { parseOffer } from "./offer";
import { optionalFields } from "./packet";

const chosenIds = () => z.array(z.uuid()).max(30).optional();

/** What is chosen and written, whether a case is sent for the first time or again. */
const packetFields = {
  fields: z.array(z.enum(optionalFields)).max(optionalFields.length).optional(),
  notes: chosenIds(),
  helpers: chosenIds(),
  agreed: note(2000).optional(),
  period: line(120).optional(),
  hours: line(120).optional(),
  tasks: line(300).optional(),
  purpose: line(300).optional(),
  staffRep: line(200).optional(),
  monthlyCost: line(80).optional(),
  intent: z.enum(["preview", "send"]),
  /** The digest of the packet that the preview showed. */
  seen: z.string().max(64).optional(),
};

const receiver = z
  .string()
  .max(80)
  .transform(parseReceiver)
  .refine((value) => value !== null, "choose");

/** Words to the other side; blanks are none. */
const words = () => note(5000).refine((text) => text.length > 0, "required");

/** What is sent on, to whom, and which step is asked for. */
export const sendOnForm = z.object({
  requestId: requestId(),
  receiver,
  offer: z.string().max(80).transform(parseOffer).optional(),
  step: z.enum(wantedSteps),
  caseworkerName: line(120).optional(),
  ...packetFields,
});

/** A new version of a case that was sent before. */
export const newVersionForm = z.object({
  requestId: requestId(),
  version: version(),
  step: z.enum(wantedSteps),
  ...packetFields,
});

/** A new version, as typed and cleaned. */
export type NewVersion = Omit<z.output<typeof newVersionForm>, "intent">;

/** What is to be sent on, as typed and cleaned. */
export type SendOn = Omit<z.output<typeof sendOnForm>, "intent">;

/** A message in a case, from either side. */
export const messageForm = z.object({ requestId: requestId(), text: words() });

/** The unit's answer; a question needs its words. `seen` is the id of the last answer that the page showed. */
export const answerForm = z
  .object({
    requestId: requestId(),
    answer: z.enum(unitAnswerKinds),
    text: words().optional(),
    ownReason: note(2_000).optional(),
    seen: z.string().max(40).optional(),
  })
  .refine((value) => value.answer !== "missing" || Boolean(value.text), {
    error: "required",
    path: ["text"],
  });

/** What came of it; of a placement that has started, also where, and from when to when. */
export const outcomeForm = z
  .object({
    requestId: requestId(),
    kind: z.enum(outcomeKinds),
    firmName: line(120).optional(),
    startsOn: plainDate().optional(),
    endsOn: plainDate().optional(),
    /** The page of all open cases posted it, and is gone back to. */
    from: z.enum(["list"]).optional(),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    error: "endBeforeStart",
    path: ["endsOn"],
  });

/** What a unit tells of what came of a case. */
export type ToldOutcome = Omit<z.output<typeof outcomeForm>, "from">;

/** What a unit without the product said to a volunteer. */
export const recordedAnswerForm = z.object({
  requestId: requestId(),
  answer: z.enum(unitAnswerKinds),
  saidBy: line(120).refine((text) => text.length > 0, "required"),
});

/** What the group does to its own case. */
export const handoverActionForm = z.object({
  version: version(),
  intent: z.enum(["seen", "finish", "withdraw"]),
});

/** Whoever opens a case by its link says who they are; or asks for a new link. */
export const openForm = z
  .object({
    intent: z.enum(["open", "new-link"]),
    name: line(120).optional(),
    /** The agreement, where the unit has not accepted it yet. */
    accepted: z.literal("on").optional(),
    textVersion: z.string().max(20).optional(),
  })
  .refine((value) => value.intent === "new-link" || Boolean(value.name), {
    error: "required",
    path: ["name"],
  });
