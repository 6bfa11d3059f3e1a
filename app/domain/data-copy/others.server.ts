import { and, eq, ne } from "drizzle-orm";
import { blackedOut, redactor, type Redactor } from "~/app/domain/privacy/redact";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates, firmContacts } from "~/db/schema/index.server";

/**
 * Blacks out the group's other candidates, and the firms' contact persons, in what is handed out about one of them
 * (GDPR article 15(4)). Names that they share with the one whose file it is stay.
 */
export async function blackOutOthers(
  groupId: GroupId,
  self: { id: string; names: readonly (string | null)[]; phone: string | null; email: string | null },
): Promise<Redactor> {
  const [people, contacts] = await Promise.all([
    read()
      .select({
        called: candidates.calledName,
        full: candidates.fullName,
        phone: candidates.phone,
        email: candidates.email,
      })
      .from(candidates)
      .where(and(eq(candidates.groupId, groupId), ne(candidates.id, self.id))),
    read()
      .select({ full: firmContacts.name, phone: firmContacts.phone, email: firmContacts.email })
      .from(firmContacts)
      .where(and(eq(firmContacts.groupId, groupId), ne(firmContacts.id, self.id))),
  ]);
  const own = new Set(
    self.names
      .flatMap((name) => (name ? [name, ...name.split(/\s+/)] : []))
      .map((name) => name.toLowerCase()),
  );
  const others = [...people, ...contacts].map((one) => ({
    names: [one.full, "called" in one ? one.called : null].map((name) =>
      name && own.has(name.toLowerCase()) ? null : name,
    ),
    phone: one.phone === self.phone ? null : one.phone,
    email: one.email === self.email ? null : one.email,
  }));
  return redactor(others, blackedOut);
}
