import type { GroupId } from "../ids.server";
import { bytewise, index, instant, table, text } from "../columns.server";
import { users } from "./people.server";

/**
 * What was made on a device without network and taken: written in the transaction that made what it became, so
 * that each id is taken once, whatever dies in between.
 */
export const deviceEntries = table(
  "device_entries",
  {
    /** Made on the device. */
    id: bytewise().primaryKey(),
    userId: bytewise()
      .notNull()
      .references(() => users.id),
    groupId: bytewise().$type<GroupId>().notNull(),
    kind: text({ enum: ["contact", "firm", "follow-up-done", "follow-up-changed"] }).notNull(),
    /** The contact, firm or follow-up. */
    resultId: bytewise(),
    receivedAt: instant().notNull(),
  },
  (t) => [index("device_entries_user").on(t.userId, t.receivedAt)],
);
