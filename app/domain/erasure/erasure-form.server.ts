import { z } from "zod";

/** The yes to an erasure: nothing but a tick. */
export const erasureForm = z.object({ sure: z.literal(true, { error: "mustAccept" }) });
