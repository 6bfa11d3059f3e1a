import { z } from "zod";

/** What is done with a partner: one post does one thing. */
export const linkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("propose"), organisationId: z.uuid() }),
  z.object({ intent: z.literal("accept"), linkId: z.uuid() }),
  z.object({ intent: z.literal("end"), linkId: z.uuid() }),
]);
