import { eq } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { read, transact } from "~/db/client.server";
import { users } from "~/db/schema/index.server";
import { isPassword } from "./password-hash.server";
import { limitSignIn, type Client } from "./sign-in-limits.server";

/**
 * Whom an address and password sign in. The refusal is one and the same for an unknown address, an account
 * without a password and a wrong password, and takes the same time.
 * @param email already normalised
 * @throws Refused `wrongPassword` at `password`, or `tooManyAttempts`
 */
export async function signInWithPassword(
  email: string,
  password: string,
  client: Client,
): Promise<{ userId: string }> {
  await limitSignIn("password", email, client);
  const [user] = await read()
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email));
  const right = await isPassword(user?.passwordHash, password);
  await transact((tx) =>
    record(
      tx,
      { kind: "visitor" },
      {
        action: right ? "sign-in.by-password" : "sign-in.refused",
        subject: { kind: "account", id: user?.id ?? "none" },
        organisationId: null,
      },
    ),
  );
  if (!user || !right) throw new Refused("wrongPassword", "password");
  return { userId: user.id };
}
