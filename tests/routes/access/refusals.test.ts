/** Forms of one button stand on another page: what does not fit is said there, whether or not the browser runs scripts. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf } from "./addresses";
import type { Body } from "./product";
import { aWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("refusals");
});
afterAll(() => world.database.close());

const maybe = { undo: "måske" };
/** What nobody's form of ours posts, and the page that says so; the form's own address without its end where none is given. */
const misfits: [routeId: string, body: Body, page?: string][] = [
  ["introductions/sharing", { level: "everything" }],
  ["introductions/ending", { reason: "tired" }],
  ["account/organisation", { organisationId: "1" }, "/konto"],
  ["account/calendar", { intent: "eat" }, "/konto/mails"],
  ["candidates/proposal", { decision: "later" }, "candidates/candidate"],
  ["candidates/deletion", maybe],
  ["contacts/deletion", maybe],
  ["firms/reminders", maybe],
  ["firms/deletion", maybe],
  ["home/received", { act: "forget" }, "/"],
  ["home/quiet", { act: "forget", back: "/virksomheder" }, "/virksomheder"],
  ["enquiries/sender", {}],
  ["enquiries/ending", { reason: "tired" }],
  ["enquiries/their-call", {}],
  ["enquiries/meaning", { answerId: "1", meaning: "perhaps" }],
  ["enquiries/opt-out-hint", { hintId: "1", decision: "later" }],
  ["mail/sent-mail", { do: "burn" }, "/post"],
  ["account/language", { locale: "xx", back: "/virksomheder" }, "/virksomheder"],
];

test.each(misfits)("%s", async (form, body, page) => {
  const cookie = world.callers.find(({ name }) => name === "the coordinator")?.cookie ?? "";
  const address = addressOf(world.build, `routes/${form}`, world.a);
  const stands = page?.startsWith("/")
    ? page
    : page
      ? addressOf(world.build, `routes/${page}`, world.a)
      : address.replace(/\/[^/]*$/, "");
  for (const manner of ["document", "data"] as const) {
    const sent = await world.ask({ method: "POST", manner, address, cookie, body });
    expect(sent.location).toBe(stands);
    const [flash = ""] = (sent.headers.get("Set-Cookie") ?? "").match(/flash=[^;]+/) ?? [];
    const shown = await world.ask({ address: stands, cookie: `${cookie}; ${flash}` });
    expect(shown.status).toBe(200);
    const [said = ""] = /border-stop[^]*?<\/p>/.exec(shown.text) ?? [];
    expect(said.replace(/<[^>]*>|^[^>]*>/g, "").trim()).toMatch(/^\p{Lu}.{8,}\.$/u);
  }
  expect(world.database.changes()).toEqual([]);
});

test("on a candidate's own page, too: what was refused does not look like what was done", async () => {
  const cookie = `side=${world.a.facts.device}`;
  const address = addressOf(world.build, "routes/side/not-firm", world.a);
  const sent = await world.ask({ method: "POST", address, cookie, body: { except: "1" } });
  expect(sent.location).toBe("/min-side/samtykker/profil");
  const [flash = ""] = (sent.headers.get("Set-Cookie") ?? "").match(/flash=[^;]+/) ?? [];
  const { status, text } = await world.ask({ address: sent.location ?? "", cookie: `${cookie}; ${flash}` });
  expect(status).toBe(200);
  const [said = ""] = /<p role="(?:status|alert)" class="side-flash[^]*?<\/p>/.exec(text) ?? [];
  expect(said.replace(/<[^>]*>/g, "")).toMatch(/^\p{Lu}.{8,}\.$/u);
  expect(said).toContain("side-flash-stop");
  expect(said).not.toContain("<svg");
});
