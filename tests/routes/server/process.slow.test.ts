import { request } from "node:http";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProduct, type Product } from "../../e2e/support/product";

let product: Product;
beforeAll(async () => {
  product = await startProduct({ env: { LOG_LEVEL: "info" } });
});
afterAll(() => product.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(product.url + path, { headers, redirect: "manual" });
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(product.url + path, { method: "POST", body, headers, redirect: "manual" });

describe("health", () => {
  test("it is alive and ready", async () => {
    expect(await (await get("/health")).text()).toBe("ok\n");
    const ready = await get("/ready");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ ready: true, database: true, migrations: true, worker: true });
  });
});

describe("headers", () => {
  test("a page allows only scripts with its own nonce, a new one each time", async () => {
    const pages = [await get("/log-ind"), await get("/log-ind")];
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const policy = page.headers.get("content-security-policy") ?? "";
        const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
        expect(policy.split(";").find((part) => part.includes("script-src"))).not.toContain("unsafe");
        const html = await page.text();
        for (const [script] of html.matchAll(/<script\b[^>]*>/g))
          expect(script).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test("a page is private and tells other sites nothing", async () => {
    const { headers } = await get("/log-ind");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(headers.get("referrer-policy")).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get("cache-control")).toMatch(/no-(cache|store)/);
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f]{10}-/);
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  test("built files are kept for good, missing ones are not pages", async () => {
    const html = await (await get("/log-ind")).text();
    const file = /\/assets\/[\w.-]+\.(?:css|js)/.exec(html)?.[0] ?? "";
    const asset = await get(file, { "accept-encoding": "gzip" });
    expect(asset.status).toBe(200);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await get("/assets/no-such-file.js")).status).toBe(404);
  });
});

describe("changes", () => {
  test("from another site are refused with an explanation, on pages and on resource routes", async () => {
    for (const path of ["/log-ind", "/log-ud", "/log-ind.data"]) {
      const answer = await post(path, new URLSearchParams({ a: "1" }), { origin: "https://evil.example" });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("content-type")).toContain("text/plain");
      expect(await answer.text()).toContain("anden side");
    }
    const english = await post("/log-ind", "a=1", {
      origin: "https://evil.example",
      "accept-language": "en",
    });
    expect(await english.text()).toContain("another site");
  });

  test("from our own page get through, also when it hides its address", async () => {
    const form = () => new URLSearchParams({ email: "" });
    expect((await post("/log-ind", form(), { origin: product.url })).status).not.toBe(403);
    const hidden = await post("/log-ind", form(), { origin: "null", "sec-fetch-site": "same-origin" });
    expect(hidden.status).toBeLessThan(500);
    expect(hidden.status).not.toBe(403);
  });

  test("that are too large are refused before they are read", async () => {
    const answer = await post("/log-ind", "x".repeat(6 * 1024 * 1024), { origin: product.url });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("5 MB");
  });

  test("that do not say how large they are are refused", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${product.url}/log-ind`, { method: "POST" }, (answer) =>
        resolve(answer.statusCode),
      );
      sending.on("error", reject);
      sending.write("a=");
      sending.end("1");
    });
    expect(status).toBe(411);
  });
});

describe("odd addresses", () => {
  test("a broken one gets a sentence, an unknown one a page", async () => {
    const broken = await get("/%E0%A4%A");
    expect(broken.status).toBe(400);
    expect(await broken.text()).toContain("kan ikke læses");
    expect((await get("/findes-ikke")).status).toBe(404);
  });
});

describe("the log", () => {
  test("names each request, without tokens, queries or addresses", async () => {
    const token = "q7Zr9mXk2LwP4tYv8NbC6dFg1HjS3aEeq7Zr9mXk2Lw";
    const answer = await get(`/log-ind/${token}?mail=mette@vask.example`, { "x-forwarded-for": "192.0.2.7" });
    const id = answer.headers.get("x-request-id") ?? "";
    await expect.poll(() => product.output()).toContain(id);
    const line =
      product
        .output()
        .split("\n")
        .find((text) => text.includes(id) && text.includes('"request"')) ?? "";
    expect(JSON.parse(line)).toMatchObject({ method: "GET", path: "/log-ind/:x" });
    expect(product.output()).not.toMatch(/q7Zr9mXk|mette|192\.0\.2\.7/);
  });
});

describe("the end", () => {
  test("SIGTERM ends it in order and frees the database for the next start", async () => {
    const first = await startProduct({ env: { LOG_LEVEL: "info" } });
    await first.stop();
    expect(first.output()).toContain('"msg":"stopping"');
    expect(existsSync(join(first.dataDir, "brobygger.db-wal"))).toBe(false);
  });

  test("SIGKILL leaves nothing that hinders the next start", async () => {
    const first = await startProduct();
    await first.kill();
    const second = await startProduct({ dataDir: first.dataDir });
    expect((await fetch(`${second.url}/ready`)).status).toBe(200);
    await second.stop();
  });

  test("a second process is told that the database is taken", async () => {
    await expect(startProduct({ dataDir: product.dataDir })).rejects.toThrow(
      /Another Brobygger process is using/,
    );
  });

  test("a wrong setting ends the start with a sentence", async () => {
    await expect(startProduct({ env: { BROBYGGER_MODE: "production" } })).rejects.toThrow(
      /SECRET_KEY is missing[^]*SMTP_URL is missing/,
    );
  });
});
