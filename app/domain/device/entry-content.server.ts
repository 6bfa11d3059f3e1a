import { z } from "zod";
import { openSealed, sealedTo, toBytes, type SealedContent } from "./sealed";
import { privateKeyOf } from "./server-key.server";

/** What a device may send: contacts, firms, follow-ups done or changed, and drafts to be opened for their writer. */
export const entryKinds = ["contact", "firm", "follow-up-done", "follow-up-changed"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Of one sealed entry, in letters of base64url: a long note in every field. */
const LONGEST = 2_000_000;

/** What a device posts. `now` is the device's own clock, in ms; `back` asks for a refused entry's own words. */
export const entriesSchema = z.object({
  now: z.number().int().positive(),
  entries: z
    .array(z.object({ id: z.uuid(), sealed: z.base64url(), back: z.boolean().optional() }))
    .min(1)
    .max(50),
});

const contentSchema = z.object({
  v: z.literal(1),
  id: z.uuid(),
  ownerId: z.string().max(64),
  groupId: z.string().max(64),
  kind: z.enum([...entryKinds, "draft"]),
  form: z.array(z.tuple([z.string().max(100), z.string().max(1_000_000)])).max(500),
  madeAt: z.number().int().nonnegative().max(8.64e15),
  refersTo: z.array(z.uuid()).max(50),
  place: z.string().max(500).optional(),
  title: z.string().max(500).optional(),
  names: z
    .array(z.tuple([z.string().max(200), z.string().max(500)]))
    .max(200)
    .optional(),
});

export type EntryContent = z.output<typeof contentSchema> & Pick<SealedContent, "v">;

/**
 * Opens what a device sealed.
 * @returns what is inside; or why it cannot be opened: too large, sealed to a key that is not in the ring, or
 * anything else than what our own pages seal
 */
export async function openEntry(
  id: string,
  sealed: string,
): Promise<EntryContent | "tooLarge" | "unknownKey" | "unreadable"> {
  if (sealed.length > LONGEST) return "tooLarge";
  try {
    const bytes = toBytes(sealed);
    const key = await privateKeyOf(sealedTo(bytes));
    if (!key) return "unknownKey";
    const plain = new TextDecoder().decode(await openSealed(key, bytes, id));
    const content = contentSchema.safeParse(JSON.parse(plain));
    return content.success && content.data.id === id ? content.data : "unreadable";
  } catch {
    return "unreadable";
  }
}
