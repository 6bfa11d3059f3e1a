import { once } from "node:events";
import { readFileSync } from "node:fs";
import net from "node:net";
import tls from "node:tls";
import nodemailer from "nodemailer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startIntake, type Intake, type IncomingMail } from "~/emails/intake/smtp.server";

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url));
const cert = fixture("intake-cert.pem");
const key = fixture("intake-key.pem");
const servername = "post.brobygger.example";

let intake: Intake;
let mails: IncomingMail[];
const sockets: net.Socket[] = [];

async function open(withTls: boolean): Promise<void> {
  mails = [];
  intake = await startIntake({
    host: "127.0.0.1",
    port: 0,
    name: servername,
    accepts: (address) => Promise.resolve(address.startsWith("stevns")),
    store: (mail) => Promise.resolve(void mails.push(mail)),
    log: () => undefined,
    tls: withTls ? { cert, key } : undefined,
  });
}

beforeEach(() => open(true));
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await intake.close();
});

/** Reads whole answers off a connection. */
function listener(socket: net.Socket): () => Promise<string> {
  let seen = "";
  socket.setEncoding("utf8").on("data", (text: string) => (seen += text));
  return async () => {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(seen)?.[0];
      if (whole) {
        seen = seen.slice(whole.length);
        return whole.trim();
      }
      await once(socket, "data");
    }
  };
}

type Line = { ask: (line: string) => Promise<string>; socket: net.Socket };

async function connect(): Promise<Line> {
  const socket = net.connect(intake.port, "127.0.0.1");
  sockets.push(socket);
  const answer = listener(socket);
  await answer();
  return { socket, ask: (line) => (socket.write(`${line}\r\n`), answer()) };
}

/** Goes over to TLS on a connection whose STARTTLS was answered with 220. */
async function secured(socket: net.Socket, options: tls.ConnectionOptions = {}): Promise<Line> {
  socket.removeAllListeners("data");
  const over = tls.connect({ socket, ca: cert, servername, ...options });
  sockets.push(over);
  await once(over, "secureConnect");
  const answer = listener(over);
  return { socket: over, ask: (line) => (over.write(`${line}\r\n`), answer()) };
}

const letter = ["Subject: Hej", "", "Kan I ringe til os?", "."].join("\r\n");

describe("mail that comes in over STARTTLS", () => {
  it("is offered it, and is kept once the connection is secret, with our certificate", async () => {
    const plain = await connect();
    expect(await plain.ask("EHLO firma.example")).toContain("STARTTLS");
    expect(await plain.ask("STARTTLS")).toMatch(/^220/);
    const secret = await secured(plain.socket);
    expect((secret.socket as tls.TLSSocket).authorized).toBe(true);
    expect((secret.socket as tls.TLSSocket).getProtocol()).toMatch(/^TLSv1\.[23]$/);
    expect(await secret.ask("EHLO firma.example")).not.toContain("STARTTLS");
    expect(await secret.ask("MAIL FROM:<birgit@firma.example>")).toMatch(/^250/);
    expect(await secret.ask("RCPT TO:<ukendt@post.brobygger.example>")).toMatch(/^550/);
    expect(await secret.ask("RCPT TO:<stevns@post.brobygger.example>")).toMatch(/^250/);
    expect(await secret.ask("DATA")).toMatch(/^354/);
    expect(await secret.ask(letter)).toMatch(/^250/);
    expect(mails.map(({ envelopeFrom, raw }) => [envelopeFrom, raw.toString()])).toEqual([
      ["birgit@firma.example", expect.stringContaining("Kan I ringe til os?")],
    ]);
  });

  it("is taken from an ordinary mail program that insists on it", async () => {
    const transport = nodemailer.createTransport({
      ...{ host: "127.0.0.1", port: intake.port, requireTLS: true },
      tls: { ca: cert, servername },
    });
    await transport.sendMail({
      from: "birgit@firma.example",
      to: "stevns@post.brobygger.example",
      text: "Kan I ringe til os?",
    });
    transport.close();
    expect(mails).toHaveLength(1);
  });

  it("is taken without it too, from servers that know no better", async () => {
    const { ask } = await connect();
    await ask("EHLO firma.example");
    await ask("MAIL FROM:<birgit@firma.example>");
    await ask("RCPT TO:<stevns@post.brobygger.example>");
    await ask("DATA");
    expect(await ask(letter)).toMatch(/^250/);
    expect(mails).toHaveLength(1);
  });

  it("believes nothing that was said before the connection was secret", async () => {
    const plain = await connect();
    await plain.ask("EHLO firma.example");
    // In one packet: what follows STARTTLS may have been slipped in on the way (CVE-2011-0411).
    expect(await plain.ask("STARTTLS\r\nMAIL FROM:<slipped@in.example>")).toMatch(/^220/);
    const secret = await secured(plain.socket);
    await secret.ask("EHLO firma.example");
    expect(await secret.ask("RCPT TO:<stevns@post.brobygger.example>")).toMatch(/^503/);
  });

  it("is refused over TLS older than 1.2", async () => {
    const plain = await connect();
    await plain.ask("EHLO firma.example");
    await plain.ask("STARTTLS");
    const old = secured(plain.socket, { minVersion: "TLSv1", maxVersion: "TLSv1.1" });
    await expect(old).rejects.toThrow();
    const again = await connect();
    expect(await again.ask("EHLO firma.example")).toContain("STARTTLS");
  });

  it("is not offered it where there is no certificate", async () => {
    await intake.close();
    await open(false);
    const { ask } = await connect();
    expect(await ask("EHLO firma.example")).not.toContain("STARTTLS");
    expect(await ask("STARTTLS")).toMatch(/^5\d\d/);
  });
});
