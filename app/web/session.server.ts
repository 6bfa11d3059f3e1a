/**
 * Signed-in browsers. The only file that knows lucia, which is no longer developed.
 *
 * The cookie holds a random token; the database holds its SHA-256 as the session's id, so that a copy of
 * the database signs nobody in. The token's first letter says which of the two lifetimes it has.
 */
import { eq, lt, sql } from "drizzle-orm";
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { createHash, randomBytes } from "node:crypto";
import { builtOnce, read, transact } from "~/db/client.server";
import { sessions, users } from "~/db/schema/index.server";
import { readCookie, setCookie } from "./cookies.server";

type SessionAttributes = {
  createdAt: Date;
  lastSeenAt: Date;
  organisationId: string | null;
  ownDevice: boolean;
  device: string;
};
type UserAttributes = { name: string; email: string; locale: "da" | "en"; isOperator: boolean };

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

const toLucia = (row: typeof sessions.$inferSelect): DatabaseSession => ({
  id: row.id,
  userId: row.userId,
  expiresAt: row.expiresAt,
  attributes: row,
});

const sessionAndUser = builtOnce((db) =>
  db
    .select({
      session: sessions,
      user: {
        id: users.id,
        name: users.name,
        email: users.email,
        locale: users.locale,
        isOperator: users.isOperator,
      },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, sql.placeholder("id")))
    .prepare(),
);

const adapter: Adapter = {
  async getSessionAndUser(id) {
    const [row] = await sessionAndUser().execute({ id });
    // An expired row stays for a day, unusable: whoever posts with it gets back what they typed.
    if (!row || row.session.expiresAt <= new Date()) return [null, null];
    const user: DatabaseUser = { id: row.user.id, attributes: row.user };
    return [toLucia(row.session), user];
  },
  async getUserSessions(userId) {
    return (await read().select().from(sessions).where(eq(sessions.userId, userId))).map(toLucia);
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    await transact((tx) => tx.insert(sessions).values({ id, userId, expiresAt, ...attributes }));
  },
  async updateSessionExpiration(id, expiresAt) {
    await transact((tx) => tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id)));
  },
  async deleteSession(id) {
    await transact((tx) => tx.delete(sessions).where(eq(sessions.id, id)));
  },
  async deleteUserSessions(userId) {
    await transact((tx) => tx.delete(sessions).where(eq(sessions.userId, userId)));
  },
  async deleteExpiredSessions() {
    const aDayAgo = new Date(Date.now() - 24 * 3600 * 1000);
    await transact((tx) => tx.delete(sessions).where(lt(sessions.expiresAt, aDayAgo)));
  },
};

const options = {
  getSessionAttributes: (attributes: SessionAttributes) => ({
    organisationId: attributes.organisationId,
    ownDevice: attributes.ownDevice,
    device: attributes.device,
    createdAt: attributes.createdAt,
    lastSeenAt: attributes.lastSeenAt,
  }),
  getUserAttributes: (attributes: UserAttributes) => ({
    name: attributes.name,
    email: attributes.email,
    locale: attributes.locale,
    isOperator: attributes.isOperator,
  }),
};
/** "Min egen telefon": 90 days, begun anew by use. */
const ownDevice = new Lucia<SessionAttributes, UserAttributes>(adapter, {
  ...options,
  sessionExpiresIn: new TimeSpan(90, "d"),
});
/** Any other device: 12 hours, begun anew by use. */
const sharedDevice = new Lucia<SessionAttributes, UserAttributes>(adapter, {
  ...options,
  sessionExpiresIn: new TimeSpan(12, "h"),
});

const luciaOf = (token: string) => (token.startsWith("o") ? ownDevice : sharedDevice);
const idOf = (token: string) => createHash("sha256").update(token).digest("hex");

const COOKIE = "brobygger";
const tokenOf = (request: Request) => readCookie(request, COOKIE);

/** A browser's session with its person. */
export type Session = {
  id: string;
  userId: string;
  organisationId: string | null;
  ownDevice: boolean;
  device: string;
  user: { name: string; email: string; locale: "da" | "en"; isOperator: boolean };
};

const SEEN_EVERY_MS = 60 * 60 * 1000;

/** "Sidst set" in "mine enheder" is right to the hour; writing it at every request would cost every page. */
async function noteSeen(id: string, lastSeenAt: Date): Promise<void> {
  const now = new Date();
  if (now.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return;
  await transact((tx) => tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, id)));
}

/** The session that the request's cookie names, or null. */
export async function currentSession(request: Request): Promise<Session | null> {
  const token = tokenOf(request);
  if (!token) return null;
  const { session, user } = await luciaOf(token).validateSession(idOf(token));
  if (!session) return null;
  await noteSeen(session.id, session.lastSeenAt);
  return {
    id: session.id,
    userId: session.userId,
    organisationId: session.organisationId,
    ownDevice: session.ownDevice,
    device: session.device,
    user: { name: user.name, email: user.email, locale: user.locale, isOperator: user.isOperator },
  };
}

/** Whose session the cookie named before it ran out, so that what was typed goes back to them alone. */
export async function formerUserId(request: Request): Promise<string | null> {
  const token = tokenOf(request);
  if (!token) return null;
  const [row] = await read()
    .select({ userId: sessions.userId })
    .from(sessions)
    .where(eq(sessions.id, idOf(token)));
  return row?.userId ?? null;
}

/**
 * Signs a person in on this browser.
 * @returns the `Set-Cookie` header
 */
export async function startSession(
  userId: string,
  about: { ownDevice: boolean; device: string; organisationId: string | null },
): Promise<string> {
  const token = (about.ownDevice ? "o" : "s") + randomBytes(24).toString("base64url");
  const now = new Date();
  await luciaOf(token).createSession(
    userId,
    { ...about, createdAt: now, lastSeenAt: now },
    { sessionId: idOf(token) },
  );
  return setCookie(COOKIE, token, about.ownDevice ? 90 * 24 * 3600 : undefined);
}

/** Ends this browser's session. @returns the `Set-Cookie` header that clears it */
export async function endSession(request: Request): Promise<string> {
  const token = tokenOf(request);
  if (token) await luciaOf(token).invalidateSession(idOf(token));
  return setCookie(COOKIE, "", 0);
}

/** Removes sessions that ran out more than a day ago. */
export async function removeExpiredSessions(): Promise<void> {
  await ownDevice.deleteExpiredSessions();
}
