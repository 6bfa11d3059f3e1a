import { and, eq } from "drizzle-orm";
import type { Locale } from "~/app/i18n/words";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { mailTemplates } from "~/db/schema/index.server";
import { defaultEnquiry, type Wording } from "./default-templates";

/**
 * The wording of a group's enquiries in one language: its own, or the product's.
 * @returns with the version of the group's own, or null where it has none
 */
export async function enquiryTemplate(
  groupId: GroupId,
  locale: Locale,
): Promise<Wording & { version: number | null }> {
  const [own] = await read()
    .select({ subject: mailTemplates.subject, body: mailTemplates.body, version: mailTemplates.version })
    .from(mailTemplates)
    .where(
      and(
        eq(mailTemplates.groupId, groupId),
        eq(mailTemplates.kind, "enquiry"),
        eq(mailTemplates.locale, locale),
      ),
    );
  return own ?? { ...defaultEnquiry[locale], version: null };
}
