import { describe, expect, test } from "vitest";
import { at, candidate, type Scene } from "./scene";

/** See story.test.ts. */
export function onPaper(scene: Scene): void {
  describe("a municipality that has not joined", () => {
    test("gets a printed page, and the volunteer notes what it answered", async () => {
      const { volunteer } = scene;
      const mails = (await scene.product.postOffice.mails()).length;
      await volunteer.tap("link", "Kandidater");
      await volunteer.tap("link", new RegExp(`^${candidate.called}`));
      await volunteer.tap("link", "Rediger");
      await volunteer.page.getByText("Det, kommunen siger", { exact: true }).click();
      await volunteer.page.getByRole("combobox", { name: /^Kommune/ }).selectOption({ label: "Hjørring" });
      await volunteer.tap("button", "Gem ændringerne");
      await volunteer.see("Ændringerne er gemt.");
      for (const purpose of [
        "At sagen sendes videre til jobcentret",
        "At jobcentret fortæller os, hvad der kom ud af det",
      ]) {
        await volunteer.tap("link", "Notér samtykke");
        await volunteer.tap("link", purpose);
        await volunteer.tap("link", /^Hjørring Kommune/);
        await volunteer.fill("På hvilket sprog?", "arabisk");
        await volunteer.tap("button", `Notér, at ${candidate.called} har sagt ja`);
        await volunteer.see("Samtykket er noteret.");
      }
      await volunteer.tap("link", "Send videre til jobcentret");
      await volunteer.page
        .getByRole("combobox", { name: "Til hvem?" })
        .selectOption({ label: "Hjørring Kommune (er ikke med i Brobygger; de får papir)" });
      await volunteer.tap("button", "Vælg");
      await volunteer.page.waitForURL(/modtager=kommune/);
      await volunteer.choose("En samtale");
      await volunteer.tap("button", "Se, hvad der bliver sendt");
      await volunteer.tap("button", "Gem og gå til udskriften");
      const printed = await at(volunteer, /\/udskrift$/);
      await volunteer.see(candidate.full);
      await volunteer.page.emulateMedia({ media: "print" });
      expect(await volunteer.page.getByRole("button", { name: "Udskriv siden" }).isVisible()).toBe(false);
      await volunteer.page.emulateMedia({ media: "screen" });
      expect((await scene.product.postOffice.mails()).length).toBe(mails);

      await volunteer.page.goto(printed.replace(/udskrift$/, "svar"));
      await volunteer.choose("De går videre");
      await volunteer.fill("Hvem sagde det?", "Jytte Mogensen");
      await volunteer.tap("button", "Gem svaret");
      await volunteer.see("Svaret er noteret.");
      await volunteer.see("Noteret af en frivillig");
    });
  });
}
