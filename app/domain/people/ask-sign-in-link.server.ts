import { eq } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { findLink, makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { transact } from "~/db/client.server";
import { users } from "~/db/schema/index.server";
import { limitSignIn, type Client } from "./sign-in-limits.server";

/** How long a link that signs in holds. */
export const signInLinkLastsMs = 30 * 60 * 1000;

/**
 * Mails a one-time link to the address if it has an account. Answers alike, and does nearly the same work,
 * if it has none.
 * @param email already normalised
 * @throws Refused `tooManyAttempts`
 */
export async function askSignInLink(email: string, client: Client): Promise<void> {
  await limitSignIn("link", email, client);
  await transact(async (tx) => {
    const [user] = await tx
      .select({ id: users.id, name: users.name, locale: users.locale })
      .from(users)
      .where(eq(users.email, email));
    await record(
      tx,
      { kind: "visitor" },
      {
        action: "sign-in.asked",
        subject: { kind: "account", id: user?.id ?? "none" },
        organisationId: null,
      },
    );
    if (!user) return;
    const linkTokenId = await makeLink(tx, {
      purpose: "sign-in",
      subjectId: user.id,
      email,
      expiresAt: new Date(Date.now() + signInLinkLastsMs),
    });
    await queueMail(tx, {
      organisationId: null,
      template: "sign-in",
      locale: user.locale,
      to: { email, name: user.name },
      about: { userId: user.id, linkTokenId },
    });
  });
}

/**
 * Mails a new link to the address that an old one went to, and nowhere else.
 * @returns false where the secret names no link, so that the page asks for the address
 * @throws Refused `tooManyAttempts`
 */
export async function askNewSignInLink(token: string, client: Client): Promise<boolean> {
  const old = await findLink("sign-in", token);
  if (!old?.email) return false;
  await askSignInLink(old.email, client);
  return true;
}
