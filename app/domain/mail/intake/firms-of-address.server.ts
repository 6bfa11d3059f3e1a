import { and, asc, eq, isNull, like } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { firmContacts, firms } from "~/db/schema/index.server";
import { splitAddress } from "~/emails/mailbox.server";
import { isPublicMailDomain } from "~/emails/public-domains.server";

/** A firm, and whom of it an address stands for: itself, or a colleague. */
export type AtFirm = { firmId: string; firmContactId: string };

/** In a pattern of LIKE other letters stand for more than themselves. */
const isPlain = (domain: string) => /^[a-z0-9.-]+$/.test(domain);
const most = 50;

/**
 * The group's firms that an address belongs to: by a contact person's own address; where there is none, by the
 * domain of one, which a public mail domain never says. Each firm once.
 * @param address normalised
 */
export async function firmsOfAddress(db: Database, groupId: GroupId, address: string): Promise<AtFirm[]> {
  const contacts = (where: ReturnType<typeof eq>) =>
    db
      .select({ firmId: firmContacts.firmId, firmContactId: firmContacts.id })
      .from(firmContacts)
      .innerJoin(firms, eq(firms.id, firmContacts.firmId))
      .where(
        and(
          eq(firmContacts.groupId, groupId),
          isNull(firmContacts.deletedAt),
          isNull(firms.deletedAt),
          where,
        ),
      )
      .orderBy(asc(firmContacts.id))
      .limit(most);
  const once = (found: AtFirm[]) =>
    found.filter((one, at) => found.findIndex(({ firmId }) => firmId === one.firmId) === at);
  const own = await contacts(eq(firmContacts.email, address));
  const domain = splitAddress(address)?.domain ?? "";
  if (own.length > 0 || !isPlain(domain) || isPublicMailDomain(domain)) return once(own);
  return once(await contacts(like(firmContacts.email, `%@${domain}`)));
}
