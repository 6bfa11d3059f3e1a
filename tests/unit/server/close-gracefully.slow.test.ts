import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { closeGracefully } from "~/app/server/http/close-gracefully.server";

async function serverThatWaits() {
  const waiting: ServerResponse[] = [];
  const server = createServer((_req, res) => {
    res.write("begun ");
    waiting.push(res);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { server, url, waiting };
}

test("a request under way is finished, a new one is not taken", async () => {
  const { server, url, waiting } = await serverThatWaits();
  const answer = await fetch(url);
  const closing = closeGracefully(server);
  await expect(fetch(url)).rejects.toThrow();
  waiting[0]?.end("and done");
  expect(await answer.text()).toBe("begun and done");
  await closing;
});

test("a request that never ends is cut after the grace", async () => {
  const { server, url } = await serverThatWaits();
  const answer = await fetch(url);
  await closeGracefully(server, 50);
  await expect(answer.text()).rejects.toThrow();
});

test("a server that never listened closes at once", async () => {
  await closeGracefully(createServer());
});
