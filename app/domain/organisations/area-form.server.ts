import { z } from "zod";
import { name, version } from "~/app/domain/forms/fields.server";

const areaId = z.uuid();

/** What is done with the group's areas: one post does one thing. */
export const areaForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), name: name() }),
  z.object({ intent: z.literal("rename"), areaId, name: name(), version: version() }),
  z.object({ intent: z.literal("remove"), areaId }),
  z.object({ intent: z.literal("restore"), areaId }),
]);
