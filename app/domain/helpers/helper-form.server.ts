import { z } from "zod";
import { line, name, phone, plainDate, requestId } from "~/app/domain/forms/fields.server";
import { helperRoles } from "~/app/domain/handovers/packet";
import { isPast, plainDateAt } from "~/app/domain/rules/plain-date";

const words = (most: number) => line(most).refine((text) => text.length > 0, "required");

/** Somebody who stands by a candidate, with the document that says so; or one who no longer does. */
export const helperForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("add"),
    requestId: requestId(),
    role: z.enum(helperRoles),
    name: name(),
    phone: phone().optional(),
    document: words(200),
    signedBy: words(120),
    signedOn: plainDate().refine((day) => day <= plainDateAt(new Date()), "dateFuture"),
    keptWhere: words(120),
    validTo: plainDate()
      .refine((day) => !isPast(day), "datePast")
      .optional(),
  }),
  z.object({ intent: z.literal("end"), helperId: z.uuid() }),
]);

/** What is noted of a helper. */
export type NewHelper = Omit<Extract<z.output<typeof helperForm>, { intent: "add" }>, "intent">;
