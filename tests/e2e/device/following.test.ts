/** What is done with one tap on "I dag" without a network: it waits, can be taken back, and reaches the server. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Sqlite } from "~/db/sqlite-driver.server";
import { screenshot } from "../support/browser";
import { aLine, type Line } from "../support/line";
import { startProduct, type Product } from "../support/product";
import { signInAndSettle } from "../support/settle";
import { aPhone, open, type Phone } from "./phone";

let line: Line;
let product: Product;
let phone: Phone;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "brobygger-data-"));
  line = await aLine();
  product = await startProduct({ mode: "demo", dataDir, env: { PUBLIC_URL: line.url } });
  line.leadTo(Number(new URL(product.url).port));
  phone = await aPhone();
  await signInAndSettle(phone.page, line.url, "Kirsten Overgaard");
});
afterAll(async () => {
  await phone?.throwAway();
  await product?.stop();
  await line?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const see = (words: string | RegExp) =>
  phone.page.getByText(words).filter({ visible: true }).first().waitFor();
const promise = "Spørg Leyla, om der er plads i børnehaven nu";
const promiseLine = () => phone.page.getByRole("listitem").filter({ hasText: promise });
const tap = (name: string) => promiseLine().getByRole("button", { name, exact: true }).click();
const undo = () => phone.page.getByRole("button", { name: "Fortryd", exact: true }).click();
const gone = () => promiseLine().waitFor({ state: "detached" });

/** The follow-up as the server has it. */
function onServer(): { due_on: string; assignee: string; done: number } {
  const file = new Sqlite(`${dataDir}/brobygger.db`, { readonly: true });
  try {
    return file
      .prepare(
        `select due_on, users.name as assignee, done_at is not null as done
           from follow_ups join users on users.id = assigned_to where text = ?`,
      )
      .get(promise) as ReturnType<typeof onServer>;
  } finally {
    file.close();
  }
}

async function openUntilSent(): Promise<void> {
  await phone.page.goto(`${line.url}/ikke-sendt`);
  await see("Alt er sendt");
}

test("done, moved and given on without a network, each with its way back, wait on the phone and are sent", async () => {
  const { page } = phone;
  const before = onServer();
  await line.cut();
  await page.goto(`${line.url}/`);
  await tap("Gjort");
  await see("Gemt på telefonen. Sendes, når der er net.");
  await promiseLine().getByRole("button", { name: "Ikke gjort endnu" }).waitFor();
  await screenshot(page, "follow-up done offline");
  await undo();
  await promiseLine().getByRole("button", { name: "Gjort" }).waitFor();

  await promiseLine().getByText("Flyt eller giv videre").click();
  await tap("Om 14 dage");
  await gone();
  await undo();
  await promiseLine().getByText("Flyt eller giv videre").click();
  await tap("Tove Kjær");
  await gone();
  await undo();
  await promiseLine().getByText("Flyt eller giv videre").click();
  await tap("Tove Kjær");
  await gone();
  await page.getByRole("link", { name: /ikke sendt$/ }).click();
  for (const what of ["klaret", "flyttet", "givet videre"]) await see(`Opfølgning ${what}`);
  await see(promise);
  await screenshot(page, "follow-ups waiting");
  expect(onServer()).toEqual(before);
  await line.mend();
  await openUntilSent();
  expect(onServer()).toEqual({ ...before, assignee: "Tove Kjær" });
  expect(phone.errors).toEqual([]);
});

test("what cannot wait on the phone says so where it was tapped, and can be tapped again", async () => {
  const { page } = phone;
  const quiet = page.getByRole("listitem").filter({ hasText: "Sidst talt sammen" }).first();
  const later = quiet.getByRole("button", { name: "Om en uge", exact: true });
  await page.goto(`${line.url}/`);
  await line.cut();
  await quiet.getByText("Ikke nu").click();
  await later.click();
  await see("Der er ikke noget net, så det er ikke gjort. Prøv igen, når der er net.");
  await screenshot(page, "not done offline");
  await page.goto(`${line.url}/laenge-siden`);
  await page.getByRole("heading", { level: 1, name: "Siden er ikke gemt på telefonen" }).waitFor();
  await line.mend();
  await page.goto(`${line.url}/`);
  await quiet.getByText("Ikke nu").click();
  await later.click();
  await see(/^Står her igen /);
  expect(phone.errors).toEqual([]);
});

test("whom it was about is found by two letters without a network, and a new firm is named on the spot", async () => {
  const { page } = phone;
  await line.cut();
  await open(page, `${line.url}/kontakter/ny`);
  const search = page.getByRole("searchbox", { name: "Find virksomhed eller person" });
  await search.fill("am");
  await page.getByRole("checkbox", { name: /^Samir/ }).check();
  await search.fill("Havnens Røgeri");
  await page.getByRole("button", { name: /“Havnens Røgeri” er en ny virksomhed/ }).click();
  await page.locator("textarea[name=trustNote]").fill("Mødte dem ved porten");
  await page.getByRole("button", { name: "Gem kontakten" }).click();
  await see("Gemt på telefonen. Sendes, når der er net.");
  await line.mend();
  await openUntilSent();
  await see("Sendt det sidste døgn");
  await screenshot(page, "sent");
  await page.getByRole("link", { name: /Mødte dem ved porten/ }).click();
  await page.waitForURL(/kontakter\/[0-9a-f-]{36}$/);
  for (const name of [/Samir/, /Havnens Røgeri/]) await see(name);
  expect(phone.errors).toEqual([]);
});
