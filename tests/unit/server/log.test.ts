import fc from "fast-check";
import { expect, test } from "vitest";
import { errorReason } from "~/app/server/error-reason.server";
import { loggablePath } from "~/app/server/http/loggable-path.server";

test.each([
  ["/", "/"],
  ["/virksomheder?soeg=Vask", "/virksomheder"],
  ["/henvendelser/0198c1de-7a53-7b0e-9b52-0a5b6f3d2c11/svar", "/henvendelser/:x/svar"],
  ["/log-ind/q7Zr9mXk2LwP4tYv8NbC6dFg1HjS3aEe", "/log-ind/:x"],
  ["/svar/abcdefghijklmnopqrstuvwxyzabcdef", "/svar/:x"],
  ["/log-ind/q7Zr9mXk2LwP4tYv8NbC6dFg1HjS3aEe.data?x=1", "/log-ind/:x.data"],
  ["/kontakt/mette@vask.example", "/kontakt/:x"],
  ["/kontakt/J%C3%B8rgen", "/kontakt/:x"],
  ["/tlf/12345678", "/tlf/:x"],
  ["/favicon.ico", "/favicon.ico"],
  ["/virksomheder.data", "/virksomheder.data"],
])("%s is logged as %s", (url, logged) => {
  expect(loggablePath(url)).toBe(logged);
});

test("no random token of 16 bytes or more reaches the log", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 16, maxLength: 48 }),
      fc.constantFrom<BufferEncoding>("base64url", "hex"),
      (bytes, form) => {
        const token = Buffer.from(bytes).toString(form);
        // All letters and no digit: one in 10^4 such tokens or fewer; longer than 24 they go anyway.
        fc.pre(/\d/.test(token) || token.length > 24);
        expect(loggablePath(`/log-ind/${token}`)).toBe("/log-ind/:x");
      },
    ),
  );
});

test("an error is logged without the values in its message", () => {
  const inner = Object.assign(new Error("duplicate key (mette@vask.example)"), { code: "23505" });
  const logged = errorReason(new Error("insert failed: params Mette Hansen,12345678", { cause: inner }));
  expect(logged).toMatchObject({ type: "Error", cause: { type: "Error", code: "23505" } });
  expect(logged.at?.[0]).toContain("log.test.ts");
  expect(JSON.stringify(logged)).not.toMatch(/mette|12345678/i);
});

test("a message of several lines stays out of the places too", () => {
  const logged = errorReason(new Error("first\n    at Mette Hansen's desk\nlast"));
  expect(JSON.stringify(logged)).not.toContain("Mette");
});

test("what is thrown need not be an error", () => {
  expect(errorReason("Mette")).toEqual({ type: "string" });
});
