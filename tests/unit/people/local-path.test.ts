import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mailNameProblem } from "~/app/domain/organisations/mail-name";
import { deviceName } from "~/app/domain/people/device-name";
import { localPath } from "~/app/domain/people/local-path";

describe("localPath", () => {
  test.each([
    ["/kontakter/ny?firm=1", "/kontakter/ny?firm=1"],
    ["/virksomheder?q=f%C3%B8tex", "/virksomheder?q=f%C3%B8tex"],
    ["", "/"],
    [null, "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/.//evil.example", "/"],
    ["/a/..//evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["/log-ind/abc", "/"],
    ["/log-ud", "/"],
    ["/invitation/abc", "/"],
    [`/${"a".repeat(600)}`, "/"],
  ])("%s -> %s", (from, to) => expect(localPath(from)).toBe(to));

  test("never leaves the site, whatever it is given", () => {
    const hostile = fc.stringMatching(/^[/\\:@.a-z%\t\n ]{0,20}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), hostile), (text) => {
        const path = localPath(text);
        expect(path.startsWith("/")).toBe(true);
        expect(new URL(path, "https://brobygger.dk").origin).toBe("https://brobygger.dk");
        expect(localPath(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  [
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1",
    "Safari, iPhone",
  ],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0", "Edge, Windows"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox, Mac"],
  ["curl/8", ""],
  [null, ""],
])("a device is told in coarse words", (agent, words) => expect(deviceName(agent)).toBe(words));

describe("a group's mail name", () => {
  test.each(["stevns", "job-lejre", "a1", "norddjurs2026"])("%s will do", (name) =>
    expect(mailNameProblem(name)).toBeNull(),
  );
  test.each(["", "a", "1a", "-a", "a-", "a--b", "æblet", "a.b", "a+t", "a b", "Stevns", "a".repeat(23)])(
    "%s is misshapen",
    (name) => expect(mailNameProblem(name)).toBe("mailNameShape"),
  );
  test.each(["postmaster", "abuse", "no-reply"])("%s is ours", (name) =>
    expect(mailNameProblem(name)).toBe("mailNameTaken"),
  );
});
