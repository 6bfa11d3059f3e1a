import { expect, test } from "vitest";
import { newFirmForm } from "~/app/domain/firms/firm-form.server";
import { newId } from "~/db/ids.server";
import { submit } from "~/app/web/forms.server";

/** Posts the form of a new firm. @returns the answer where it was refused, else what the domain would get */
async function post(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ requestId: newId(), ...fields })) form.set(name, value);
  let taken: Record<string, unknown> | null = null;
  const answer = await submit(form, newFirmForm, "da", (value) => {
    taken = value;
    return Promise.resolve(new Response());
  });
  return answer instanceof Response
    ? { taken: taken ?? {}, refused: null }
    : { taken: null, refused: { status: answer.init?.status, ...answer.data } };
}

test("what is wrong is told at its field, in words, and everything typed comes back", async () => {
  const typed = {
    name: "Ærø Vask",
    cvr: "13585627",
    contactEmail: "birgit at vask",
    note: "x".repeat(100_000),
    employees: "mange",
  };
  const { refused } = await post(typed);
  expect(refused?.status).toBe(422);
  expect(Object.keys(refused?.errors ?? {}).sort()).toEqual(["contactEmail", "cvr", "employees", "note"]);
  for (const [said] of Object.values(refused?.errors ?? {})) expect(said).toMatch(/ .*\.$/);
  expect(refused?.values).toMatchObject(typed);
});

test.each(["note", "name", "town", "address", "contactName", "contactTitle", "contactEmail", "source"])(
  "a CPR number in %s is caught, and why is explained",
  async (field) => {
    const text = field === "contactEmail" ? "0102031234@vask.example" : "Ali 010203-1234";
    const { refused } = await post({ name: "Vask", [field]: text });
    expect(refused?.errors[field]?.[0]).toContain("CPR");
  },
);

test.each(["مغسلة النور", "Vask 🌻", "Vaskeriet"])("the name %s is taken as it is", async (name) => {
  expect((await post({ name })).taken).toMatchObject({ name });
});
