import { expect, test } from "vitest";
import { readFilter } from "~/app/routes/contacts/filter.server";

const read = (query: string) => readFilter(new URLSearchParams(query));

test("the address of the list filters by kind, person, firm, candidate, volunteer, time and text", () => {
  const { filter } = read(
    "q=kaffe&hvad=visit&af=u1&firm=f1&person=p1&candidate=c1&fra=2026-03-02&til=2026-03-03&efter=x",
  );
  expect(filter).toEqual({
    text: "kaffe",
    kind: "visit",
    writtenBy: "u1",
    firmId: "f1",
    personId: "p1",
    candidateId: "c1",
    from: new Date("2026-03-01T23:00:00Z"),
    before: new Date("2026-03-03T23:00:00Z"),
    after: "x",
  });
});

test("a name that is looked for takes the place of whoever was chosen before", () => {
  const { asked, filter } = read("hvem=%20birgit%20&firm=f1&person=p1&candidate=c1");
  expect(asked).toMatchObject({ hvem: "birgit", firm: "", person: "", candidate: "" });
  expect(filter).toMatchObject({ firmId: undefined, personId: undefined, candidateId: undefined });
});

test("what cannot be read is left out", () => {
  const { filter } = read("hvad=nonsens&fra=i%20g%C3%A5r&til=2026-02-30");
  expect(filter).toMatchObject({ kind: undefined, from: undefined, before: undefined });
});
