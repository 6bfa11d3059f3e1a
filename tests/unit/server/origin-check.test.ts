import { expect, test } from "vitest";
import { isOwnRequest } from "~/app/server/http/origin-check.server";

const production = { publicOrigin: "https://brobygger.example", trustHost: false };
const demo = { publicOrigin: "http://127.0.0.1:3000", trustHost: true };
const cookie = "__Host-session=x";

test.each([
  ["our own page", { origin: "https://brobygger.example", cookie }, true],
  [
    "our own page, as a current browser says it",
    { "sec-fetch-site": "same-origin", origin: "https://brobygger.example", cookie },
    true,
  ],
  ["a no-referrer page of ours", { "sec-fetch-site": "same-origin", origin: "null", cookie }, true],
  ["a mail provider's one-click opt-out", {}, true],
  ["an older browser that sends only a referrer", { referer: "https://brobygger.example/x", cookie }, true],
  ["another site", { origin: "https://evil.example", cookie }, false],
  ["another site without a cookie", { origin: "https://evil.example" }, false],
  ["a sister site", { "sec-fetch-site": "same-site", origin: "https://brobygger.example", cookie }, false],
  ["another site that hides its origin", { "sec-fetch-site": "cross-site", origin: "null" }, false],
  ["a sandboxed frame in an older browser", { origin: "null", cookie }, false],
  ["an unknown origin with a cookie", { cookie }, false],
  ["another site's referrer", { referer: "https://evil.example/", cookie }, false],
  ["our name as a beginning", { origin: "https://brobygger.example.evil.example", cookie }, false],
  ["our name over http", { origin: "http://brobygger.example", cookie }, false],
  ["an origin that is no address", { origin: "brobygger.example", cookie }, false],
  [
    "another host that names itself in Host too",
    { origin: "https://evil.example", host: "evil.example", cookie },
    false,
  ],
  [
    "our name, but fetched by another site",
    { "sec-fetch-site": "cross-site", origin: "https://brobygger.example" },
    false,
  ],
])("a change from %s", (_who, headers, own) => {
  expect(isOwnRequest("POST", headers, production)).toBe(own);
});

test("reading is always allowed", () => {
  for (const method of ["GET", "HEAD", "OPTIONS"]) {
    expect(
      isOwnRequest(method, { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, production),
    ).toBe(true);
  }
});

test("every other method is a change", () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect(isOwnRequest(method, { origin: "https://evil.example" }, production)).toBe(false);
  }
});

test("the demo may be opened by whatever name reaches it", () => {
  expect(
    isOwnRequest("POST", { origin: "http://localhost:3000", host: "localhost:3000", cookie }, demo),
  ).toBe(true);
  expect(
    isOwnRequest("POST", { origin: "http://localhost:3000", host: "127.0.0.1:3000", cookie }, demo),
  ).toBe(false);
});
