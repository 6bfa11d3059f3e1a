import { and, eq } from "drizzle-orm";
import { makeLink } from "~/app/domain/links/link.server";
import type { Tx } from "~/db/client.server";
import { linkTokens } from "~/db/schema/index.server";

/**
 * The link by which an address says "Skriv ikke til mig igen"; one for each contact person and address, made
 * when there is none. It never expires.
 * @returns its id
 */
export function ensureOptOutLink(tx: Tx, firmContactId: string, email: string): Promise<string> {
  return ensure(tx, "opt-out", firmContactId, email);
}

/**
 * The link by which a contact person sees what is stored about them; one for each person and address, made when there
 * is none. It never expires.
 * @returns its id
 */
export function ensureOwnDataLink(tx: Tx, firmContactId: string, email: string): Promise<string> {
  return ensure(tx, "own-data", firmContactId, email);
}

async function ensure(
  tx: Tx,
  purpose: "opt-out" | "own-data",
  firmContactId: string,
  email: string,
): Promise<string> {
  const [known] = await tx
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .where(
      and(
        eq(linkTokens.purpose, purpose),
        eq(linkTokens.subjectId, firmContactId),
        eq(linkTokens.email, email),
      ),
    );
  return known?.id ?? makeLink(tx, { purpose, subjectId: firmContactId, email });
}
