import net from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import {
  type IncomingMail,
  type IntakeEvent,
  type IntakeOptions,
  startIntake,
} from "~/emails/intake/smtp.server";
import { clientRate } from "~/emails/intake/client-rate.server";
import { SendFailure } from "~/emails/outbox/send-failure.server";
import { createTransport, type OutgoingMail } from "~/emails/outbox/transport.server";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function intake(options: Partial<IntakeOptions> = {}) {
  const mails: IncomingMail[] = [];
  const events: IntakeEvent[] = [];
  const started = await startIntake({
    host: "127.0.0.1",
    port: 0,
    accepts: (address) => Promise.resolve(address.startsWith("stevns")),
    store: (mail) => Promise.resolve(void mails.push(mail)),
    log: (event) => void events.push(event),
    ...options,
  });
  closing.push(started.close);
  return { ...started, mails, events };
}

function transportTo(port: number) {
  const transport = createTransport({ smtpUrl: `smtp://127.0.0.1:${port}`, timeoutMs: 3000 });
  closing.push(transport.close);
  return transport;
}

const letter: OutgoingMail = {
  from: { name: "Anne Holm via Stevns", address: "stevns@svar.example" },
  to: "stevns@svar.example",
  replyTo: "stevns+t.x@svar.example",
  envelopeFrom: "b.x@svar.example",
  messageId: "<brev-1@svar.example>",
  subject: "Må vi komme forbi på fredag?",
  html: "<p>Kære Bo, æøå</p>",
  text: "Kære Bo, æøå",
  inReplyTo: "<spm@firma.example>",
  references: ["<et@firma.example>", "<spm@firma.example>"],
  headers: { "Auto-Submitted": "auto-generated" },
};

async function failure(sending: Promise<unknown>): Promise<SendFailure> {
  const error: unknown = await sending.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SendFailure)) throw new Error("expected a SendFailure");
  return error;
}

/** Speaks SMTP line by line: sends each line and gives back the answer's first line. */
async function dialogue(port: number, lines: string[]): Promise<string[]> {
  const socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
  closing.push(() => socket.destroy());
  const answers: string[] = [];
  const answer = async () => {
    let text = "";
    while (!/^\d{3} .*\r\n$/m.test(text)) text += String((await once(socket, "data"))[0]);
    answers.push(text.trim());
  };
  await answer();
  for (const line of lines) {
    socket.write(line + "\r\n");
    await answer();
  }
  socket.end("QUIT\r\n");
  return answers;
}

describe("mail in and out over real SMTP", () => {
  it("hands over the raw bytes and the envelope", async () => {
    const { port, mails } = await intake();
    const sent = await transportTo(port).send(letter);
    expect(sent.response).toMatch(/^250/);
    expect(mails).toHaveLength(1);
    const raw = mails[0]?.raw.toString("latin1") ?? "";
    expect(mails[0]).toMatchObject({ envelopeFrom: "b.x@svar.example", envelopeTo: ["stevns@svar.example"] });
    expect(mails[0]?.remoteAddress).toContain("127.0.0.1");
    expect(raw).toContain("Message-ID: <brev-1@svar.example>");
    expect(raw).toContain("In-Reply-To: <spm@firma.example>");
    expect(raw).toContain("References: <et@firma.example> <spm@firma.example>");
    expect(raw).toContain("Reply-To: stevns+t.x@svar.example");
    expect(raw).toContain("Auto-Submitted: auto-generated");
  });

  it("refuses unknown recipients with 550, for good", async () => {
    const { port, mails } = await intake();
    const refused = await failure(transportTo(port).send({ ...letter, to: "ukendt@svar.example" }));
    expect(refused).toMatchObject({ permanent: true, reason: "recipient-refused" });
    expect(refused.message).not.toContain("ukendt");
    expect(mails).toHaveLength(0);
  });

  it("answers 451 when the mail could not be kept or looked up, which the sender takes as passing", async () => {
    const broken = await intake({ store: () => Promise.reject(new Error("disk full")) });
    expect(await failure(transportTo(broken.port).send(letter))).toMatchObject({
      permanent: false,
      reason: "server-busy",
    });
    expect(broken.events).toEqual([{ event: "store-failed", reason: "Error" }]);
    const blind = await intake({ accepts: () => Promise.reject(new Error("no database")) });
    expect((await failure(transportTo(blind.port).send(letter))).status).toMatch(/^451/);
  });

  it("answers 250 only after the mail is kept", async () => {
    let keep = () => {};
    const kept = new Promise<void>((resolve) => (keep = resolve));
    let arrived = () => {};
    const storing = new Promise<void>((resolve) => (arrived = resolve));
    const { port } = await intake({ store: () => (arrived(), kept) });
    let answered = false;
    const sending = transportTo(port)
      .send(letter)
      .then(() => (answered = true));
    await storing;
    expect(answered).toBe(false);
    keep();
    expect(await sending).toBe(true);
  });

  it("refuses a mail that is too large with 552 after DATA, and says so in the log", async () => {
    const { port, mails, events } = await intake({ maxBytes: 20_000 });
    const body = ["stevns", "DATA"].map((line, i) => (i === 0 ? `RCPT TO:<${line}@svar.example>` : line));
    const mail = "Subject: stor\r\n\r\n" + ("x".repeat(76) + "\r\n").repeat(400) + ".";
    const answers = await dialogue(port, [
      "EHLO firma.example",
      "MAIL FROM:<a@firma.example>",
      ...body,
      mail,
    ]);
    expect(answers[1]).toContain("SIZE 20000");
    expect(answers.at(-1)).toMatch(/^552/);
    expect(mails).toHaveLength(0);
    expect(events.map((event) => event.event)).toEqual(["too-large"]);
  });

  it("refuses a declared size at once, and says so in the log", async () => {
    const { port, events } = await intake({ maxBytes: 20_000 });
    const answers = await dialogue(port, ["EHLO firma.example", "MAIL FROM:<a@firma.example> SIZE=31457280"]);
    expect(answers.at(-1)).toMatch(/^552/);
    expect(events.map((event) => event.event)).toEqual(["too-large"]);
  });

  it("takes the empty envelope sender of a delivery failure", async () => {
    const { port, mails } = await intake();
    const lines = [
      "EHLO x",
      "MAIL FROM:<>",
      "RCPT TO:<stevns@svar.example>",
      "DATA",
      "Subject: Undelivered\r\n\r\nx\r\n.",
    ];
    expect((await dialogue(port, lines)).at(-1)).toMatch(/^250/);
    expect(mails[0]?.envelopeFrom).toBe("");
  });

  it("does not keep half a mail when the sender goes away", async () => {
    const { port, mails, close } = await intake();
    const socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
    await once(socket, "data");
    for (const line of ["EHLO x", "MAIL FROM:<a@b.dk>", "RCPT TO:<stevns@svar.example>", "DATA"]) {
      socket.write(line + "\r\n");
      await once(socket, "data");
    }
    socket.end("Subject: halv\r\n\r\nJeg ville bare sige");
    await once(socket, "close");
    await close();
    closing.length = 0;
    expect(mails).toHaveLength(0);
  });

  it("lets one client hold only so many connections", async () => {
    const { port, events } = await intake({ maxPerClient: 2 });
    const first = net.connect(port, "127.0.0.1").setEncoding("utf8");
    const second = net.connect(port, "127.0.0.1").setEncoding("utf8");
    closing.push(() => void (first.destroy(), second.destroy()));
    await Promise.all([once(first, "data"), once(second, "data")]);
    const third = net.connect(port, "127.0.0.1").setEncoding("utf8");
    expect(String((await once(third, "data"))[0])).toMatch(/^421/);
    expect(events[0]?.event).toBe("too-many-connections");
  });

  it("takes so many mails a minute from one client, and has it try again with the rest", async () => {
    const { port, mails, events } = await intake({ maxMailsPerMinute: 2 });
    const transport = transportTo(port);
    await transport.send(letter);
    await transport.send(letter);
    expect(await failure(transport.send(letter))).toMatchObject({ permanent: false, reason: "server-busy" });
    expect(mails).toHaveLength(2);
    expect(events.map(({ event }) => event)).toEqual(["too-many-mails"]);
  });

  it("tells a client that tries many names nothing more, for a while", async () => {
    const { port, events } = await intake({ maxUnknownPerMinute: 2 });
    const tries = ["anna", "bo", "stevns"].map((name) => `RCPT TO:<${name}@svar.example>`);
    const answers = await dialogue(port, ["EHLO x", "MAIL FROM:<a@firma.example>", ...tries]);
    expect(answers.slice(-3).map((answer) => answer.slice(0, 3))).toEqual(["550", "550", "451"]);
    expect(events.map(({ event }) => event)).toEqual(["too-many-unknown"]);
  });

  it("forgets what a client did once its minute is over", () => {
    let now = 0;
    const rate = clientRate(1, 1_000, () => now);
    expect([rate.allows("a"), rate.allows("a"), rate.allows("b")]).toEqual([true, false, true]);
    expect(rate.isFull("a")).toBe(true);
    now = 1_001;
    expect(rate.isFull("a")).toBe(false);
    expect(rate.allows("a")).toBe(true);
  });

  it("tells a server that is not there from one that refuses", async () => {
    const gone = await intake();
    await gone.close();
    closing.length = 0;
    const transport = transportTo(gone.port);
    expect(await failure(transport.send(letter))).toMatchObject({
      permanent: false,
      reason: "server-unreachable",
    });
    expect(await transport.verify()).toBe(false);
    expect(await transportTo((await intake()).port).verify()).toBe(true);
  });
});
