import { expect, it } from "vitest";
import { errorKind } from "~/app/ui/error-page";

const answered = (status: number) => ({ status, statusText: "", internal: false, data: "" });

it.each([
  [answered(404), true, "notFound"],
  [answered(410), true, "notFound"],
  [answered(403), true, "forbidden"],
  [answered(429), true, "tooMany"],
  [answered(500), true, "failed"],
  [new Error("secret words"), true, "failed"],
  [new TypeError("Failed to fetch"), false, "offline"],
  [answered(404), false, "notFound"],
])("tells %o (online: %s) as %s", (error, online, kind) => {
  expect(errorKind(error, online)).toBe(kind);
});
