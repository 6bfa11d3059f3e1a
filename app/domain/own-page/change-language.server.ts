import { eq } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import type { CandidateLocale } from "~/app/i18n/side/registry";
import { transact } from "~/db/client.server";
import { candidates } from "~/db/schema/index.server";

/** The page, and as far as they can mails, speak this language from now on. */
export async function changeOwnLanguage(actor: CandidateActor, locale: CandidateLocale): Promise<void> {
  await transact((tx) => tx.update(candidates).set({ locale }).where(eq(candidates.id, actor.candidateId)));
}
