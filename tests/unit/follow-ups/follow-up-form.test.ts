import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { followUpSchema } from "~/app/domain/follow-ups/follow-up-form.server";
import { addDays, today } from "~/app/domain/rules/plain-date";

function parse(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const submission = parseWithZod(form, { schema: followUpSchema });
  return submission.status === "success" ? { value: submission.value } : { errors: submission.error ?? {} };
}

test("a follow-up is moved by words, by a date or by a tap", () => {
  expect(parse({ act: "move", words: "om tre uger" }).value).toMatchObject({ dueOn: addDays(today(), 21) });
  expect(parse({ act: "move", words: "in a week", dueOn: "" }).value).toMatchObject({
    dueOn: addDays(today(), 7),
  });
  const dueOn = addDays(today(), 40);
  expect(parse({ act: "move", words: "om tre uger", dueOn }).value).toMatchObject({ dueOn });
  expect(parse({ soon: "tomorrow" }).value).toMatchObject({ dueOn: addDays(today(), 1) });
});

test("what is no day to come is said where it was written", () => {
  expect(parse({ act: "move", words: "når de er tilbage" }).errors).toMatchObject({ words: ["dayUnknown"] });
  expect(parse({ act: "move", words: "i går" }).errors).toMatchObject({ words: ["datePast"] });
  expect(parse({ act: "move" }).errors).toMatchObject({ dueOn: ["date"] });
});
