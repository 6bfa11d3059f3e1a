import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase, migrateDatabase, openDatabase } from "~/db/client.server";
import { sendAsFirm } from "../../../emails/intake/send-as-firm.server";
import { startProduct, type Product } from "../../e2e/support/product";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, aVolunteer } from "../../factories/people";

const birgit = "birgit@vask.example";
/** A picture of one dot, as a mail holds it. */
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
let dataDir = "";
let product: Product;
let enquiryId = "";
let coordinatorId = "";

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "brobygger-mail-"));
  openDatabase({ url: `file:${join(dataDir, "brobygger.db")}` });
  await migrateDatabase();
  const { coordinator } = await aGroup({ mailName: "stevns", coordinatorName: "Tove Tovholder" });
  await aVolunteer(coordinator, { name: "Frida Frivillig" });
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  enquiryId = (await anEnquiry(coordinator, { firmId, contactId })).id;
  coordinatorId = coordinator.userId;
  await closeDatabase();
  product = await startProduct({ dataDir });
});
afterAll(async () => {
  await product.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const get = (path: string, cookie = "") =>
  fetch(product.url + path, { redirect: "manual", headers: { cookie } });
const post = (path: string, values: Record<string, string>, cookie = "") =>
  fetch(product.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: product.url },
    body: new URLSearchParams(values),
  });

/** Signs in on the demo page as the coordinator. @returns the cookie */
async function asCoordinator(): Promise<string> {
  const page = await (await get("/demo")).text();
  const organisationId =
    new RegExp(`value="${coordinatorId}"/><input type="hidden" name="organisationId" value="([^"]+)"`).exec(
      page,
    )?.[1] ?? "";
  const answer = await post("/demo", { userId: coordinatorId, organisationId });
  expect(answer.status).toBe(303);
  return /brobygger=[^;]+/.exec(answer.headers.getSetCookie().join("\n"))?.[0] ?? "";
}

describe("the demo", () => {
  test("lists a sign-in for each person and lets one be them", async () => {
    const page = await (await get("/demo")).text();
    for (const words of [
      "Tove Tovholder",
      "Frida Frivillig",
      "tovholder",
      "driver platformen",
      "/demo/posthus",
    ]) {
      expect(page).toContain(words);
    }
    expect((await get("/post", await asCoordinator())).status).toBe(200);
    expect((await post("/demo", { userId: "nobody", organisationId: "" })).status).toBe(404);
  });

  test("has a post office that shows each mail and answers as its reader would", async () => {
    const mail = await product.postOffice.waitFor({ to: birgit });
    const list = await (await get("/demo/posthus")).text();
    expect(list).toContain(`/demo/posthus/${mail.id}`);
    expect(list).toContain(`Til ${birgit}`);
    const page = await (await get(`/demo/posthus/${mail.id}`)).text();
    expect(page).toContain("<iframe");
    expect(page).toContain('sandbox=""');
    for (const link of mail.links) expect(page).toContain(`href="${link}"`);
    expect((await get("/demo/posthus/no-such-mail")).status).toBe(404);

    const words = { name: "Birgit Holm", email: birgit, words: "Ja, kom forbi på tirsdag.", client: "gmail" };
    expect((await post(`/demo/posthus/${mail.id}`, { ...words, email: "x" })).status).toBe(422);
    expect((await post(`/demo/posthus/${mail.id}`, words)).status).toBe(303);
    const cookie = await asCoordinator();
    await vi.waitFor(
      async () =>
        expect(await (await get(`/henvendelser/${enquiryId}`, cookie)).text()).toContain(
          "Ja, kom forbi på tirsdag.",
        ),
      { timeout: 60_000, interval: 100 },
    );
  });
});

describe("mail that found no thread", () => {
  test("is listed, opened, fetched as it came, set aside, taken back and moved", async () => {
    const cookie = await asCoordinator();
    const raw = Buffer.from(
      [
        "From: Bo <bo@byg.example>",
        "Subject: Kan I bruge os?",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>&lt;script&gt;alert(1) Hej",
        "--b\r\nContent-Type: image/svg+xml\r\nContent-Disposition: attachment; filename=plan.svg\r\n\r\n<svg/>",
        `--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=plads.html\r\nContent-Transfer-Encoding: base64\r\n\r\n${dot}`,
        "--b--",
      ].join("\r\n"),
    );
    const to = ["stevns@post.brobygger.example"];
    await sendAsFirm(product.intakePort, { raw, envelope: { from: "bo@byg.example", to } });
    const mailId = await vi.waitFor(
      async () => {
        const list = await (await get("/post", cookie)).text();
        const found = /\/post\/([0-9a-f-]{36})/.exec(list)?.[1];
        if (!found) throw new Error("not there yet");
        return found;
      },
      { timeout: 60_000, interval: 100 },
    );
    const page = await (await get(`/post/${mailId}`, cookie)).text();
    expect(page).toContain("Kan I bruge os?");
    expect(page).not.toContain("<script>alert(1)");

    const original = await get(`/post/${mailId}/original`, cookie);
    expect(original.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(original.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(original.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await original.arrayBuffer()).toString()).toContain("Subject: Kan I bruge os?");
    expect((await get(`/post/${mailId}/original`)).status).toBe(302);

    const file = await get(`/post/${mailId}/filer/0`, cookie);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''plan.svg.txt");
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await get(`/post/${mailId}/filer/0?vis`, cookie)).headers.get("content-type")).toBe(
      "application/octet-stream",
    );
    const picture = await get(`/post/${mailId}/filer/1?vis`, cookie);
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect(picture.headers.get("content-disposition")).toMatch(/^inline;.*plads.*\.png$/);
    expect(picture.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(picture.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await picture.arrayBuffer()).toString("base64")).toBe(dot);
    expect((await get(`/post/${mailId}/filer/1`, cookie)).headers.get("content-disposition")).toMatch(
      /^attachment/,
    );
    const html = await get(`/post/${mailId}/html`, cookie);
    expect(html.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; img-src data:; .*sandbox allow-popups/,
    );
    expect(await html.text()).not.toContain("<script");
    expect(
      (await get(`/post/${mailId}/html?billeder`, cookie)).headers.get("content-security-policy"),
    ).toContain("img-src data: https:");
    expect((await get(`/post/${mailId}/filer/0`)).status).toBe(302);

    expect((await post(`/post/${mailId}`, { do: "set-aside" }, cookie)).headers.get("location")).toBe(
      "/post",
    );
    expect(await (await get("/post", cookie)).text()).not.toContain(mailId);
    expect(await (await get("/post?vis=lagt-til-side", cookie)).text()).toContain(mailId);
    await post(`/post/${mailId}`, { do: "take-back" }, cookie);
    expect((await post(`/post/${mailId}`, { do: "move" }, cookie)).status).toBe(422);
    const threadId = /name="threadId".*?<option value="([0-9a-f-]{36})"/s.exec(page)?.[1] ?? "";
    const moved = await post(`/post/${mailId}`, { do: "move", threadId }, cookie);
    expect(moved.headers.get("location")).toMatch(/^\/(?:henvendelser|sendt-videre)\/[0-9a-f-]{36}$/);
    expect(await (await get("/post", cookie)).text()).not.toContain(mailId);
  });
});

describe("in production", () => {
  test("there is no demo and no post office", async () => {
    const real = await startProduct({
      env: {
        BROBYGGER_MODE: "production",
        POST_OFFICE_PORT: "",
        HOST: "127.0.0.1",
        PUBLIC_URL: "https://brobygger.example.org",
        SMTP_URL: "smtp://127.0.0.1:1",
        MAIL_DOMAIN: "post.brobygger.example",
        SECRET_KEY: Buffer.alloc(32, 1).toString("base64"),
        BLOB_KEYS: `a:${Buffer.alloc(32, 2).toString("base64")}`,
      },
    });
    try {
      for (const path of ["/demo", "/demo/posthus", "/demo/posthus/01a203c9-e144-7540-8482-70aaf4de8332"]) {
        expect((await fetch(real.url + path)).status).toBe(404);
      }
      const origin = "https://brobygger.example.org";
      const signIn = await fetch(`${real.url}/demo`, {
        method: "POST",
        headers: { origin, host: "brobygger.example.org" },
        body: new URLSearchParams({ userId: coordinatorId }),
      });
      expect(signIn.status).toBe(404);
    } finally {
      await real.stop();
    }
  });
});
