import { once } from "node:events";
import { connect, type AddressInfo, type Socket } from "node:net";
import compression from "compression";
import express, { type RequestHandler } from "express";
import { afterEach, describe, expect, test } from "vitest";
import { bodyLimit } from "~/app/server/http/body-limit.server";
import { refuse } from "~/app/server/http/refuse.server";

const MB = 1024 * 1024;
const times = Array.from({ length: 20 }, (_, time) => time + 1);

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server of its own, and a connection to it on which the head of a POST of `length` bytes has been sent. */
async function posting(handler: RequestHandler, length: number): Promise<Socket> {
  const app = express().use(compression(), handler, (_req, res) => void res.send("taken"));
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  open.push(() => {
    socket.destroy();
    server.close();
  });
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nContent-Length: ${length}\r\n\r\n`);
  return socket;
}

/** Sends a piece and resolves when the system has taken all of it. @throws when the connection has gone */
const send = (socket: Socket, bytes: number) =>
  new Promise<void>((resolve, reject) => {
    const gone = () => reject(new Error("The connection was reset."));
    socket.once("close", gone).write(Buffer.alloc(bytes, 120), (error) => {
      socket.off("close", gone);
      if (error) reject(error);
      else resolve();
    });
  });

/** Reads until `until` is there, or to the end. @throws when the connection is reset */
async function heard(socket: Socket, until?: string): Promise<string> {
  let said = "";
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    said += String(piece);
    if (until && said.includes(until)) break;
  }
  return said;
}

describe("a form that is too large", () => {
  test.each(times)("is answered when a browser has sent all of it before it listens (%i)", async () => {
    const socket = await posting(bodyLimit(), 6 * MB);
    await send(socket, 6 * MB);
    const said = await heard(socket);
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(said).toContain("5 MB");
  });

  test.each(times)("is answered before it has come, and a slow sender may finish (%i)", async () => {
    const socket = await posting(bodyLimit(), 6 * MB);
    expect(await heard(socket, "5 MB")).toMatch(/^HTTP\/1\.1 413 /);
    for (let sent = 0; sent < 6; sent += 1) await send(socket, MB);
    // The server ends the connection in order; a reset would throw.
    expect(await heard(socket)).toBe("");
  });

  test("by a byte is too large, and one that is just right is taken", async () => {
    const over = await posting(bodyLimit(), 5 * MB + 1);
    expect(await heard(over, "5 MB")).toMatch(/^HTTP\/1\.1 413 /);
    const right = await posting(bodyLimit(), 5 * MB);
    await send(right, 5 * MB);
    expect(await heard(right, "taken")).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("a sender that does not stop", () => {
  /** Resolves when the connection is gone, in order or not. */
  const ended = (socket: Socket) =>
    new Promise((resolve) => socket.on("error", () => undefined).once("close", resolve));

  test("is cut off after so many bytes", async () => {
    const socket = await posting(
      (req, res) => refuse(req, res, 413, (words) => words.tooLarge(5), { bytes: MB, ms: 60_000 }),
      1000 * MB,
    );
    expect(await heard(socket, "5 MB")).toMatch(/^HTTP\/1\.1 413 /);
    const closed = ended(socket);
    const on = () => void (socket.writable && socket.write(Buffer.alloc(MB), on));
    on();
    await closed;
  });

  test("is cut off after so long, also when it says nothing", async () => {
    const socket = await posting(
      (req, res) => refuse(req, res, 413, (words) => words.tooLarge(5), { bytes: MB, ms: 50 }),
      1000 * MB,
    );
    const said = await heard(socket);
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
  });
});
