import { expect, test } from "vitest";
import { currentSession, startSession } from "~/app/web/session.server";
import { keepTypedForm, typedBefore } from "~/app/web/typed-forms.server";
import { transact } from "~/db/client.server";
import { sessions, typedForms } from "~/db/schema/index.server";
import { aGroup, aVolunteer } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const url = "http://127.0.0.1:3000/kontakter/ny";
const pairOf = (cookie: string) => cookie.split(";")[0] ?? "";

test("what was typed when the session had run out is there again, for the same person at the same page", async () => {
  const { coordinator } = await aGroup();
  const volunteer = await aVolunteer(coordinator);
  const session = await startSession(coordinator.userId, {
    ownDevice: false,
    device: "",
    organisationId: null,
  });
  await transact((tx) => tx.update(sessions).set({ expiresAt: new Date(Date.now() - 1000) }));
  const form = new FormData();
  form.set("trustNote", "kaffe på vaskeriet");
  const post = new Request(url, { method: "POST", body: form, headers: { Cookie: pairOf(session) } });
  expect(await currentSession(post)).toBeNull();
  const kept = await keepTypedForm(post, "192.0.2.7");
  expect(kept).not.toBeNull();
  const later = new Request(url, { headers: { Cookie: pairOf(kept ?? "") } });
  expect(await typedBefore(later, coordinator.userId)).toEqual({ trustNote: "kaffe på vaskeriet" });
  expect(await typedBefore(later, volunteer.userId)).toBeNull();
  const elsewhere = new Request("http://127.0.0.1:3000/konto", { headers: { Cookie: pairOf(kept ?? "") } });
  expect(await typedBefore(elsewhere, coordinator.userId)).toBeNull();
  await transact((tx) => tx.update(typedForms).set({ expiresAt: new Date(Date.now() - 1) }));
  expect(await typedBefore(later, coordinator.userId)).toBeNull();
});

test("a pasted sheet of 5,000 firms is kept for somebody whose session ran out, and not for a stranger", async () => {
  const { coordinator } = await aGroup();
  const session = await startSession(coordinator.userId, {
    ownDevice: true,
    device: "",
    organisationId: null,
  });
  await transact((tx) => tx.update(sessions).set({ expiresAt: new Date(Date.now() - 1000) }));
  const sheet =
    "De Forenede Dampvaskerier;Store Heddinge;Birgit Holm;birgit@vask.example;56 50 00 00\n".repeat(5_000);
  const post = (headers: Record<string, string>) => {
    const form = new FormData();
    form.set("sheet", sheet);
    return new Request(url, { method: "POST", body: form, headers });
  };
  const kept = await keepTypedForm(post({ Cookie: pairOf(session) }), "192.0.2.7");
  const later = new Request(url, { headers: { Cookie: pairOf(kept ?? "") } });
  expect((await typedBefore(later, coordinator.userId))?.sheet).toHaveLength(
    sheet.replaceAll("\n", "\r\n").length,
  );
  expect(await keepTypedForm(post({}), "192.0.2.8")).toBeNull();
});
