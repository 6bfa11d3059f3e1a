import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { today } from "~/app/domain/home/today.server";
import { accountOf, sealSecret, type Mailbox } from "~/app/domain/mail/mailbox/account-of.server";
import { claimMailboxes, claimMs, leaveMailbox } from "~/app/domain/mail/mailbox/claim-mailbox.server";
import { lookInto } from "~/app/domain/mail/mailbox/look-into.server";
import { addressedThread } from "~/app/domain/mail/mail-addresses.server";
import { mailboxPage } from "~/app/domain/mail/mailbox/mailbox-page.server";
import { removeMailbox, saveMailbox } from "~/app/domain/mail/mailbox/save-mailbox.server";
import { log } from "~/app/server/logger.server";
import { startMailboxes } from "~/app/server/mailboxes.server";
import { read, transact } from "~/db/client.server";
import { mailboxes } from "~/db/schema/index.server";
import { tryMailbox } from "~/emails/intake/imap.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { mailboxUser, startDovecot, type Dovecot } from "../../setup/dovecot";
import { whyNoDovecot } from "../../setup/dovecot-missing";
import { written } from "./letters";
import { incoming, outgoing, received, threadOf, usePost } from "./post";

const missing = whyNoDovecot();
if (missing) process.stdout.write(`${missing}\n`);

describe.skipIf(missing !== null)("a mailbox that cannot forward", () => {
  useTestDatabase();
  const post = usePost();
  let dovecot: Dovecot;
  const open: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot.stop());
  afterEach(async () => {
    for (const close of open.splice(0)) await close();
    await dovecot.doveadm("expunge", "-u", mailboxUser.username, "mailbox", "*", "all");
  });

  const form = (over: object = {}) => ({
    ...{ version: 0, email: mailboxUser.username, host: "localhost", port: String(dovecot.tlsPort) },
    ...{ username: mailboxUser.username, signIn: "password" as const, secret: mailboxUser.password },
    ...{ folder: "INBOX", handledFolder: "Brobygger", ...over },
  });
  const row = async () => {
    const [mailbox] = await read().select().from(mailboxes);
    if (!mailbox) throw new Error("There is no mailbox.");
    return mailbox;
  };
  const inFolder = async (folder: string) =>
    Number(
      /messages=(\d+)/.exec(
        await dovecot.doveadm("mailbox", "status", "-u", mailboxUser.username, "messages", folder),
      )?.[1],
    );

  async function withMailbox() {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    await saveMailbox(coordinator, form());
    return coordinator;
  }

  /** Looks into the mailbox until the test ends. */
  async function looking(over: { pollMs?: number; silenceMs?: number; mailbox?: Mailbox } = {}) {
    const stop = new AbortController();
    const done = lookInto(over.mailbox ?? (await row()), { signal: stop.signal, silenceMs: 10_000, ...over });
    const close = () => {
      stop.abort();
      return done;
    };
    open.push(close);
    await vi.waitFor(async () => expect((await row()).state).toBe("working"), { timeout: 60_000 });
    return { close, done };
  }

  const arrived = (many: number) =>
    vi.waitFor(async () => expect(await incoming()).toHaveLength(many), { timeout: 60_000, interval: 50 });

  async function asked(coordinator: GroupActor) {
    const firmId = await aFirm(coordinator);
    const contactId = await aFirmContact(coordinator, firmId, { email: "birgit@vask.example" });
    const { id } = await anEnquiry(coordinator, { firmId, contactId });
    await post.send();
    return { id, mail: await post.to("birgit@vask.example") };
  }

  test("brings a real mail as an answer into its thread, told by IDLE, and puts it by", async () => {
    const coordinator = await withMailbox();
    const { id, mail } = await asked(coordinator);
    await looking();
    await dovecot.deliver(
      written(mailboxUser.username, "Ja, det kan vi.", [`In-Reply-To: ${mail.messageId}`]),
    );
    await arrived(1);
    await post.readIn();
    expect(await received(id)).toMatchObject([{ text: "Ja, det kan vi.", sender: "contact" }]);
    expect(await incoming()).toMatchObject([{ door: "imap", state: "filed", foundBy: "references" }]);
    await vi.waitFor(async () => expect(await inFolder("Brobygger")).toBe(1), { timeout: 60_000 });
    expect(await inFolder("INBOX")).toBe(0);
    expect(await mailboxPage(coordinator)).toMatchObject({ state: "working", problem: null });
  });

  test("leaves alone what was there before, and takes up what came while nobody looked", async () => {
    await dovecot.deliver(written("x", "Gammel post"));
    await withMailbox();
    const first = await looking();
    await dovecot.deliver(written("x", "Ny post"));
    await arrived(1);
    await first.close();
    await dovecot.deliver(written("x", "Mens ingen så"));
    await looking({ pollMs: 200 });
    await arrived(2);
    await vi.waitFor(async () => expect(await inFolder("Brobygger")).toBe(2), { timeout: 60_000 });
    expect(await inFolder("INBOX")).toBe(1);
  });

  test("puts by on the next connection what was stored when the one before it ended, and nothing else", async () => {
    await dovecot.deliver(written("x", "Gammel post"));
    await withMailbox();
    const cut = new AbortController();
    const ended = lookInto(await row(), { signal: cut.signal, onStored: () => cut.abort(), pollMs: 200 });
    await dovecot.deliver(written("x", "Gemt"));
    await ended;
    expect(await incoming()).toHaveLength(1);
    expect(await inFolder("INBOX")).toBe(2);
    await looking();
    await vi.waitFor(async () => expect(await inFolder("Brobygger")).toBe(1), { timeout: 60_000 });
    expect(await inFolder("INBOX")).toBe(1);
    expect(await incoming()).toHaveLength(1);
  });

  test("gives the same mail by two doors once", async () => {
    await withMailbox();
    await looking();
    const whole = written(mailboxUser.username, "Hej");
    await post.deliver(whole, "stevns@post.brobygger.example");
    await dovecot.deliver(whole);
    await vi.waitFor(async () => expect(await inFolder("Brobygger")).toBe(1), { timeout: 60_000 });
    expect(await incoming()).toMatchObject([{ door: "smtp" }]);
  });

  test("goes on after the server was restarted, and after it began to count anew", async () => {
    await withMailbox();
    const first = await looking();
    await dovecot.deliver(written("x", "Før"));
    await arrived(1);
    await dovecot.restart();
    expect(await first.done).toBe(true);
    expect((await row()).state).toBe("trouble");
    await dovecot.deliver(written("x", "Imens"));
    const before = await row();
    await transact((tx) => tx.update(mailboxes).set({ uidValidity: "1", lastUid: "4000" }));
    expect(before.uidValidity).not.toBe("1");
    await looking();
    await arrived(2);
    await vi.waitFor(async () => expect((await row()).uidValidity).toBe(before.uidValidity));
  });

  test("gives up a connection that says nothing any more, and says so", async () => {
    await withMailbox();
    let isSilent = false;
    const sockets: Socket[] = [];
    const line = createServer((near) => {
      const far = connect(dovecot.tlsPort, "127.0.0.1");
      sockets.push(near, far);
      for (const socket of sockets) socket.on("error", () => undefined);
      near.on("data", (bytes) => void (isSilent || far.write(bytes)));
      far.on("data", (bytes) => void (isSilent || near.write(bytes)));
    }).listen(0, "127.0.0.1");
    await once(line, "listening");
    open.push(async () => {
      for (const socket of sockets) socket.destroy();
      line.close();
      await once(line, "close");
    });
    const { port } = line.address() as AddressInfo;
    const { done } = await looking({ mailbox: { ...(await row()), port }, pollMs: 300, silenceMs: 1_500 });
    isSilent = true;
    expect(await done).toBe(true);
    expect(await row()).toMatchObject({ state: "trouble", problem: "silent" });
  });

  test("never moves past a mail that could not be stored", async () => {
    await withMailbox();
    const mailbox = await row();
    await dovecot.deliver(written("x", "Vigtig"));
    // A group that does not exist any more cannot be stored for: the foreign row is refused.
    const session = lookInto(
      { ...mailbox, groupId: null as never },
      { signal: new AbortController().signal },
    );
    await session.catch(() => undefined);
    expect((await row()).lastUid).toBe(mailbox.lastUid);
    expect(await inFolder("INBOX")).toBe(1);
    await looking();
    await arrived(1);
  });

  test("opens by an access token, and by STARTTLS, never in clear", async () => {
    await withMailbox();
    const account = accountOf(await row());
    const { token } = mailboxUser;
    await expect(tryMailbox({ ...account, signIn: "token", secret: token })).resolves.toMatchObject({});
    await expect(tryMailbox({ ...account, signIn: "token", secret: "udløbet" })).rejects.toMatchObject({
      problem: "sign-in-refused",
    });
    await expect(
      tryMailbox({ ...account, security: "starttls", port: dovecot.plainPort }),
    ).resolves.toMatchObject({});
  });

  test("tells the coordinators on their home page that it does not open, until it does", async () => {
    const coordinator = await withMailbox();
    const volunteer = await aVolunteer(coordinator);
    const told = async (actor: GroupActor) =>
      (await today(actor, { now: new Date(), everybody: false })).mailboxClosed;
    const mailbox = await row();
    const sealedSecret = sealSecret(mailbox.id, "udløbet");
    const old = { ...mailbox, signIn: "token" as const, sealedSecret };
    const { signal } = new AbortController();
    for (const pause of [1, 2]) expect(await lookInto(old, { signal }), `try ${pause}`).toBe(false);
    expect(await row()).toMatchObject({ state: "trouble", problem: "sign-in-refused" });
    expect([await told(coordinator), await told(volunteer)]).toEqual([true, false]);
    await saveMailbox(coordinator, form({ version: 1 }));
    expect(await told(coordinator)).toBe(false);
    await looking();
    expect(await told(coordinator)).toBe(false);
  });

  test("keeps its password sealed, and shows it to nobody", async () => {
    const coordinator = await withMailbox();
    const mailbox = await row();
    expect(mailbox.sealedSecret.includes(mailboxUser.password)).toBe(false);
    expect(JSON.stringify(await mailboxPage(coordinator))).not.toContain(mailboxUser.password);
    await saveMailbox(coordinator, { ...form({ version: 1, handledFolder: "Hentet" }), secret: undefined });
    expect(accountOf(await row()).secret).toBe(mailboxUser.password);
    await expect(
      saveMailbox(coordinator, { ...form({ version: 2, host: "andet.example" }), secret: undefined }),
    ).rejects.toMatchObject({ code: "required", field: "secret" });
    await removeMailbox(coordinator);
    expect(await read().select().from(mailboxes)).toEqual([]);
  });

  test("is refused in words where it cannot be opened", async () => {
    const { coordinator } = await aGroup({ mailName: "stevns" });
    const refused = (over: object) =>
      saveMailbox(coordinator, form(over)).then(
        () => "",
        (error: { code: string }) => error.code,
      );
    expect(await refused({ secret: "forkert" })).toBe("imapSignIn");
    expect(await refused({ port: "9" })).toBe("imapUnreachable");
    expect(await refused({ host: "127.0.0.1" })).toBe("imapNotSecure");
    expect(await refused({ folder: "Findes ikke" })).toBe("imapNoFolder");
    expect(await refused({ version: 3 })).toBe("stale");
    expect(await read().select().from(mailboxes)).toEqual([]);
  });

  test("is tried with a plus-address, and knows it when that mail comes", async () => {
    const coordinator = await withMailbox();
    expect(await outgoing("forwarding-test")).toMatchObject([{ toEmail: "post+brobygger@stevns.example" }]);
    expect((await mailboxPage(coordinator))?.takesPlus).toBeNull();
    await post.send();
    const test = await post.to("post+brobygger@stevns.example");
    await looking();
    await dovecot.deliver(
      written("post+brobygger@stevns.example", "Prøve").replace(
        /Message-ID: .*/,
        `Message-ID: ${test.messageId}`,
      ),
    );
    await arrived(1);
    await post.readIn();
    expect((await mailboxPage(coordinator))?.takesPlus).toBe(true);
    await transact((tx) =>
      tx.update(mailboxes).set({ takesPlus: null }).where(eq(mailboxes.takesPlus, true)),
    );
    expect((await mailboxPage(coordinator, new Date(Date.now() + 3_600_000)))?.takesPlus).toBe(false);
  });

  test("is where answers go: to its plain address, and with the thread's tag once it takes one", async () => {
    const coordinator = await withMailbox();
    const first = await anEnquiry(coordinator);
    await post.send();
    const plain = (await post.sent()).at(-1);
    expect(plain?.replyTo?.address).toBe("post@stevns.example");
    await transact((tx) => tx.update(mailboxes).set({ takesPlus: true }));
    const { id } = await anEnquiry(coordinator);
    await post.send();
    const tagged = (await post.sent()).at(-1)?.replyTo?.address ?? "";
    expect(tagged).toMatch(/^post\+t\..+@stevns\.example$/);
    expect(addressedThread(tagged)).toBe(await threadOf(id));
    await looking();
    await dovecot.deliver(written("post@stevns.example", "Ja.", [`In-Reply-To: ${plain?.messageId}`]));
    await dovecot.deliver(written(tagged, "Også ja."));
    await arrived(2);
    await post.readIn();
    const found = (await incoming()).map(({ threadId, suggestedThreadId }) => threadId ?? suggestedThreadId);
    expect(found.toSorted()).toEqual([await threadOf(first.id), await threadOf(id)].toSorted());
  });

  test("is looked into by the running product, anew where its settings change, until that ends", async () => {
    const coordinator = await withMailbox();
    let stored = 0;
    const stop = startMailboxes(log(), () => (stored += 1), 100);
    open.push(stop);
    await dovecot.deliver(written("x", "En"));
    await arrived(1);
    await saveMailbox(coordinator, form({ version: 1, handledFolder: "Hentet" }));
    // Until the product has heard of the new folder, what comes still goes to the old one.
    let sent = 1;
    await vi.waitFor(
      async () => {
        sent += 1;
        await dovecot.deliver(written("x", `Nummer ${sent}`));
        await arrived(sent);
        expect(await inFolder("Hentet")).toBeGreaterThan(0);
      },
      { timeout: 100_000, interval: 200 },
    );
    await stop();
    expect(stored).toBe(sent);
    expect(await row()).toMatchObject({ claimedBy: null, claimedUntil: null });
  });

  test("is looked into by one worker at a time", async () => {
    await withMailbox();
    const at = new Date();
    expect(await claimMailboxes("en", at)).toHaveLength(1);
    expect(await claimMailboxes("to", at)).toEqual([]);
    expect(await claimMailboxes("en", at)).toHaveLength(1);
    const { id } = await row();
    await leaveMailbox("to", id);
    expect(await claimMailboxes("to", at)).toEqual([]);
    expect(await claimMailboxes("to", new Date(at.getTime() + claimMs))).toHaveLength(1);
    await leaveMailbox("to", id);
    expect(await claimMailboxes("en", at)).toHaveLength(1);
  });

  test("wipes out nothing where a server could move only so", async () => {
    await dovecot.stop();
    dovecot = await startDovecot("IMAP4rev1 IDLE");
    await dovecot.deliver(written("x", "Slettet af et menneske"));
    await withMailbox();
    await dovecot.doveadm("flags", "add", "-u", mailboxUser.username, "\\Deleted", "mailbox", "INBOX", "all");
    const before = (await row()).lastUid;
    await looking();
    await dovecot.deliver(written("x", "Ny post"));
    await arrived(1);
    await vi.waitFor(async () => expect((await row()).lastUid).not.toBe(before), { timeout: 60_000 });
    expect(await inFolder("INBOX")).toBe(2);
  });
});
