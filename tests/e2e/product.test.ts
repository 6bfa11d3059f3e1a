import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startProduct } from "./support/product";

test("starts on ports of its own, answers, and stops leaving nothing behind", async () => {
  const product = await startProduct();
  const answer = await fetch(`${product.url}/health`);
  expect(answer.status).toBe(200);
  await product.stop();
  await expect(fetch(`${product.url}/health`)).rejects.toThrow();
  expect(existsSync(product.dataDir)).toBe(false);
});

test("starts again on the data of a process that was killed", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "brobygger-data-"));
  const first = await startProduct({ dataDir });
  await first.kill();
  const second = await startProduct({ dataDir });
  expect((await fetch(`${second.url}/ready`)).status).toBe(200);
  await second.stop();
  await rm(dataDir, { recursive: true });
});

test("says why the product did not start", async () => {
  const refused = startProduct({ env: { MAIL_DOMAIN: "not a domain" } });
  await expect(refused).rejects.toThrow("MAIL_DOMAIN is not a domain");
});
