import { lookup } from "node:dns/promises";
import { BlockList } from "node:net";
import { and, eq, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Refused, Stale } from "~/app/domain/errors.server";
import { config } from "~/app/server/config.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { mailboxes } from "~/db/schema/index.server";
import { MailboxFailure } from "~/emails/intake/imap-client.server";
import { tryMailbox, type Position } from "~/emails/intake/imap.server";
import { insertForwardingTest } from "../forwarding/insert-test.server";
import { accountOf, sealSecret, type Mailbox } from "./account-of.server";
import type { MailboxForm } from "./mailbox-form.server";
import { plusOf } from "./plus-address";

const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  inside.addSubnet(net, bits, "ipv4");
}
inside.addAddress("::", "ipv6");
inside.addAddress("::1", "ipv6");
inside.addSubnet("fc00::", 7, "ipv6");
inside.addSubnet("fe80::", 10, "ipv6");

/** A form must not let its writer knock on machines of our own. @throws Refused "imapUnreachable" */
async function assertOutside(host: string): Promise<void> {
  if (config().mode === "test") return;
  const found = await lookup(host, { all: true }).catch(() => []);
  const isOutside = found.every(
    ({ address, family }) => !inside.check(address, family === 6 ? "ipv6" : "ipv4"),
  );
  if (found.length === 0 || !isOutside) throw new Refused("imapUnreachable", "host");
}

const refusals = {
  unreachable: ["imapUnreachable", "host"],
  silent: ["imapUnreachable", "host"],
  "sign-in-refused": ["imapSignIn", "secret"],
  "not-secure": ["imapNotSecure", "host"],
  "no-folder": ["imapNoFolder", "folder"],
  "not-stored": ["imapUnreachable", "host"],
  unknown: ["imapUnreachable", "host"],
} as const;

/** The group's mailbox, or null. */
export async function mailboxOf(groupId: GroupActor["groupId"]): Promise<Mailbox | null> {
  const [row] = await read().select().from(mailboxes).where(eq(mailboxes.groupId, groupId));
  return row ?? null;
}

/**
 * Keeps how the group's own mailbox is opened, once it has been opened so. From then on its new mails are fetched.
 * @throws Refused where it cannot be opened, in words for the field at fault; Stale
 */
export async function saveMailbox(
  actor: GroupActor,
  { version, secret, ...form }: MailboxForm,
): Promise<void> {
  const { groupId } = actor;
  const before = await mailboxOf(groupId);
  if ((before?.version ?? 0) !== version) throw new Stale();
  if (!secret && !before) throw new Refused("required", "secret");
  const id = before?.id ?? newId();
  const kept = {
    ...{ email: form.email, host: form.host, username: form.username, signIn: form.signIn },
    ...{ port: Number(form.port), security: form.port === "143" ? ("starttls" as const) : ("tls" as const) },
    ...{ folder: form.folder || "INBOX", handledFolder: form.handledFolder || "Brobygger" },
    sealedSecret: secret ? sealSecret(id, secret) : (before?.sealedSecret ?? Buffer.alloc(0)),
  };
  // What is kept is only ever sent to where it was kept for.
  if (!secret && before && (before.host !== kept.host || before.username !== kept.username)) {
    throw new Refused("required", "secret");
  }
  await assertOutside(kept.host);
  const position = await opens({ ...emptyOf(actor, id), ...kept });
  const isSame =
    before?.host === kept.host && before.username === kept.username && before.folder === kept.folder;
  const at = new Date();
  await transact(async (tx) => {
    const values = {
      ...kept,
      ...(isSame
        ? {}
        : { uidValidity: position.uidValidity, lastUid: String(position.lastUid), takesPlus: null }),
      ...{ state: "new" as const, problem: null, changedBy: actor.userId, changedAt: at },
    };
    if (before) {
      const [saved] = await tx
        .update(mailboxes)
        .set({ ...values, version: sql`${mailboxes.version} + 1` })
        .where(and(eq(mailboxes.id, id), eq(mailboxes.version, version)))
        .returning({ id: mailboxes.id });
      if (!saved) throw new Stale();
    } else {
      const [saved] = await tx
        .insert(mailboxes)
        .values({ ...values, id, groupId })
        .onConflictDoNothing()
        .returning({ id: mailboxes.id });
      if (!saved) throw new Stale();
    }
    if (!isSame) await insertForwardingTest(tx, actor, { email: plusOf(kept.email), requestId: null, at });
    await record(tx, actor, {
      action: "mailbox.saved",
      subject: { kind: "mailbox", id },
      organisationId: groupId,
    });
  });
}

type Opening = Pick<
  Mailbox,
  "host" | "port" | "security" | "username" | "signIn" | "sealedSecret" | "folder" | "handledFolder"
>;

function emptyOf(actor: GroupActor, id: string): Omit<Mailbox, keyof Opening | "email"> {
  return {
    ...{
      id,
      groupId: actor.groupId,
      state: "new",
      problem: null,
      takesPlus: null,
      uidValidity: null,
      lastUid: null,
    },
    ...{ connectedAt: null, lastMailAt: null, claimedBy: null, claimedUntil: null },
    ...{ changedBy: actor.userId, changedAt: new Date(), version: 1 },
  };
}

async function opens(mailbox: Mailbox): Promise<Position> {
  try {
    return await tryMailbox(accountOf(mailbox));
  } catch (error) {
    if (!(error instanceof MailboxFailure)) throw error;
    throw new Refused(refusals[error.problem][0], refusals[error.problem][1]);
  }
}

/** Stops fetching from the group's mailbox and forgets what opens it. What was fetched stays. */
export async function removeMailbox(actor: GroupActor): Promise<void> {
  await transact(async (tx) => {
    const [gone] = await tx
      .delete(mailboxes)
      .where(eq(mailboxes.groupId, actor.groupId))
      .returning({ id: mailboxes.id });
    if (!gone) return;
    await record(tx, actor, {
      action: "mailbox.removed",
      subject: { kind: "mailbox", id: gone.id },
      organisationId: actor.groupId,
    });
  });
}
