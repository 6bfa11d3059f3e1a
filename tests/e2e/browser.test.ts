import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "./support/axe";
import { launchBrowser, screenshot } from "./support/browser";

const page = (body: string) =>
  `<!doctype html><html lang="da"><head><title>Prøve</title></head><body><main><h1>Prøve</h1>${body}</main></body></html>`;

let server: Server;
let browser: Browser;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", "default-src 'none'");
    response.end(request.url === "/faulty" ? page('<img src="/x.png"><input>') : page("<p>Alt er godt.</p>"));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test("axe passes a sound page, also under a strict content security policy", async () => {
  const tab = await browser.newPage();
  await tab.goto(url);
  await axe(tab);
  const picture = await screenshot(tab, "browser support");
  expect(statSync(picture).size).toBeGreaterThan(1000);
  await tab.close();
});

test("axe names the fault and the place on a page that has one", async () => {
  const tab = await browser.newPage();
  await tab.goto(`${url}/faulty`);
  await expect(axe(tab)).rejects.toThrow(/image-alt[\s\S]*<img src="\/x.png">[\s\S]*label/);
  await tab.close();
});
