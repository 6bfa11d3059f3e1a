import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksIn, isForged } from "~/emails/intake/checks.server";

const trusted = ["mx.brobygger.example"];
const by = (results: string, server = "mx.brobygger.example") => checksIn([`${server}; ${results}`], trusted);

describe("what a receiving server says", () => {
  test("is read from the topmost header", () => {
    const headers = [
      "MX.Brobygger.example 1; spf=pass (sender (ok) is fine) smtp.mailfrom=vask.example;\r\n dkim=fail; dkim=pass header.d=vask.example; dmarc = none",
      "evil.example; spf=fail",
    ];
    expect(checksIn(headers, trusted)).toEqual({
      ...{ by: "mx.brobygger.example", trusted: true },
      ...{ spf: "pass", dkim: "pass", dmarc: "none" },
    });
  });

  test("counts only from a server that the settings name", () => {
    expect(by("spf=pass", "mx.fremmed.example")).toMatchObject({ trusted: false });
    expect(checksIn(["evil.example; spf=pass", "mx.brobygger.example; spf=fail"], trusted)?.trusted).toBe(
      false,
    );
    expect(checksIn([], trusted)).toBeNull();
    expect(checksIn([";"], trusted)).toBeNull();
  });

  test("tells of a forged sender by DMARC, else by SPF and DKIM together", () => {
    expect(isForged(by("spf=pass; dmarc=fail"))).toBe(true);
    expect(isForged(by("spf=fail; dmarc=pass"))).toBe(false);
    expect(isForged(by("spf=fail; dkim=pass"))).toBe(false);
    expect(isForged(by("spf=fail; dkim=none; dmarc=none"))).toBe(true);
    expect(isForged(by("spf=softfail"))).toBe(false);
    expect(isForged(by("dmarc=fail", "mx.fremmed.example"))).toBe(false);
    expect(isForged(null)).toBe(false);
  });

  test("is read of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        checksIn([text], trusted);
      }),
    );
  });
});
