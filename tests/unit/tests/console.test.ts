import { expect, test } from "vitest";

test("the test clock and mode are fixed, whatever the machine says", () => {
  expect(process.env.TZ).toBe("UTC");
  expect(process.env.BROBYGGER_MODE).toBe("test");
});
