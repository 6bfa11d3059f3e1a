import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { contactSchema } from "~/app/domain/contacts/contact-form.server";
import { addDays, addMonths, today } from "~/app/domain/rules/plain-date";
import { constraintsOf } from "~/app/web/constraints.server";

const requestId = "0198c0de-0000-7000-8000-000000000000";

function parse(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ requestId, ...fields })) {
    for (const one of [value].flat()) form.append(name, one);
  }
  const submission = parseWithZod(form, { schema: contactSchema });
  return submission.status === "success" ? { value: submission.value } : { errors: submission.error ?? {} };
}

test("one text and one tap is a contact: now, with its kind read from the text", () => {
  const { value } = parse({ trustNote: "kaffe på vaskeriet", with: "jobcenter", followUp: "fortnight" });
  expect(value).toMatchObject({
    kind: "coffee",
    trustNote: "kaffe på vaskeriet",
    with: ["jobcenter"],
    followUp: { dueOn: addDays(today(), 14) },
  });
  expect(value?.at).toBeUndefined();
});

test("a kind that was chosen stands, and a day that was written wins over a chip", () => {
  const dueOn = addMonths(today(), 3);
  const { value } = parse({ trustNote: "kaffe", kind: "visit", followUp: "week", followUpOn: dueOn });
  expect(value).toMatchObject({ kind: "visit", followUp: { dueOn } });
});

test("one tap is enough: what it was, or with whom; and that nobody was there is another", () => {
  expect(parse({ kind: "visit" }).value).toMatchObject({ kind: "visit", reached: "talked" });
  expect(parse({ with: "jobcenter" }).value).toMatchObject({ with: ["jobcenter"], reached: "talked" });
  expect(parse({ newPerson: "Kaj" }).value).toMatchObject({ newPerson: "Kaj" });
  expect(parse({ kind: "visit", reached: "nobody" }).value).toMatchObject({ reached: "nobody" });
  expect(parse({ kind: "visit", reached: "maybe" }).errors).toHaveProperty("reached");
});

test("a follow-up in words wins over a chip, and is refused where it is no day to come", () => {
  const { value } = parse({ kind: "visit", followUp: "week", followUpWords: "om tre uger" });
  expect(value).toMatchObject({ followUp: { dueOn: addDays(today(), 21) } });
  expect(value).not.toHaveProperty("followUpWords");
  expect(parse({ kind: "visit", followUpWords: "in two days" }).value).toMatchObject({
    followUp: { dueOn: addDays(today(), 2) },
  });
  expect(parse({ kind: "visit", followUpWords: "en dag" }).errors).toMatchObject({
    followUpWords: ["dayUnknown"],
  });
  expect(parse({ kind: "visit", followUpWords: "i går" }).errors).toMatchObject({
    followUpWords: ["datePast"],
  });
  expect(parse({ kind: "visit", followUpWords: "" }).value).not.toHaveProperty("followUp");
});

test("a kind that nobody chose is read from the text, else it is as last time", () => {
  expect(parse({ with: "jobcenter", usual: "visit" }).value).toMatchObject({ kind: "visit" });
  expect(parse({ trustNote: "kaffe", usual: "visit" }).value).toMatchObject({ kind: "coffee" });
  expect(parse({ kind: "call", trustNote: "kaffe", usual: "visit" }).value).toMatchObject({ kind: "call" });
  expect(parse({ usual: "visit" }).errors).toHaveProperty("trustNote");
});

test("without a follow-up there is none", () => {
  expect(parse({ with: ["other", "jobcenter"], followUp: "none" }).value).not.toHaveProperty("followUp");
});

test("refuses what cannot be, at its field", () => {
  expect(parse({}).errors).toHaveProperty("trustNote");
  expect(parse({ trustNote: "hans nr. er 010190-1234" }).errors).toMatchObject({ trustNote: ["cpr"] });
  expect(parse({ shareableNote: "010190-1234" }).errors).toMatchObject({ shareableNote: ["cpr"] });
  expect(parse({ trustNote: "x".repeat(100_000) }).errors).toHaveProperty("trustNote");
  expect(parse({ trustNote: "x", followUpOn: addDays(today(), -1) }).errors).toMatchObject({
    followUpOn: ["datePast"],
  });
  expect(parse({ trustNote: "x", at: "2999-01-01T10:00" }).errors).toMatchObject({ at: ["dateFuture"] });
  expect(parse({ trustNote: "x", at: "i går" }).errors).toMatchObject({ at: ["date"] });
  expect(parse({ trustNote: "x", with: "firm:no" }).errors).toHaveProperty("with[0]");
});

test("when it was is read off Copenhagen's clock", () => {
  expect(parse({ trustNote: "x", at: "2026-07-01T09:30" }).value?.at?.toISOString()).toBe(
    "2026-07-01T07:30:00.000Z",
  );
});

test("the browser is handed constraints, and no schema", () => {
  expect(constraintsOf(contactSchema)).toHaveProperty("trustNote");
  expect(constraintsOf(contactSchema)).toHaveProperty("followUpWords");
});
