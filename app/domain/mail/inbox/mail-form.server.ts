import { z } from "zod";

/** What can be done with a mail on the post page: one button each. */
export const mailActionSchema = z.discriminatedUnion(
  "do",
  [
    z.object({ do: z.literal("move"), threadId: z.string("choose").max(50) }),
    z.object({ do: z.literal("begin"), firmId: z.string("choose").max(50) }),
    z.object({ do: z.literal("set-aside") }),
    z.object({ do: z.literal("take-back") }),
    z.object({ do: z.literal("read-again") }),
  ],
  "choose",
);

/** What can be done with all of them at once. */
export const inboxActionSchema = z.object({ do: z.literal("read-all-again") });
