import { describe, expect, test } from "vitest";
import { birgit, type Scene } from "./scene";

/** See story.test.ts. */
export function firmsAndContact(scene: Scene): void {
  describe("firms and a contact", () => {
    test("firms are pasted from a spreadsheet, faulty rows are shown and nobody is mailed", async () => {
      const before = (await scene.product.postOffice.mails()).length;
      await scene.volunteer.tap("link", "Virksomheder");
      await scene.volunteer.tap("link", "Indsæt fra et regneark");
      const rows = [
        ["Navn", "By", "Kontaktperson", "E-mail", "CVR"],
        ["Klitmøllens Bageri", "Ålbæk", "Anne Bager", "anne@klitbageri.example", ""],
        ["Ålbæk Autoværksted", "Ålbæk", "Carsten Krog", "carsten@aalbaekauto.example", ""],
        ["Tversted Gartneri", "Tversted", "Dagny Rask", "dagny@tverstedgartneri.example", ""],
        ["Firma med forkert CVR", "Skagen", "", "", "13585627"],
        ["", "Skagen", "Ingen Virksomhed", "", ""],
      ];
      await scene.volunteer.fill("Celler fra et regneark", rows.map((row) => row.join("\t")).join("\n"));
      await scene.volunteer.fill("Hvor kommer adresserne fra?", "Medlemslisten fra erhvervsforeningen");
      await scene.volunteer.tap("button", "Se dem igennem");
      await scene.volunteer.see("Vi fandt 5 rækker. Intet er gemt endnu.");
      expect(await scene.volunteer.page.getByRole("checkbox", { checked: true }).count()).toBe(3);
      await scene.volunteer.see("Kan ikke læses: 2");
      const [download] = await Promise.all([
        scene.volunteer.page.waitForEvent("download"),
        scene.volunteer.tap("link", "Hent dem som regneark"),
      ]);
      const failed = await (await download.createReadStream()).toArray();
      expect(Buffer.concat(failed as Buffer[]).toString("utf8")).toContain("13585627");
      await scene.volunteer.tap("button", "Tilføj dem");
      await scene.volunteer.see("3 virksomheder er tilføjet.");
      expect((await scene.product.postOffice.mails()).length).toBe(before);
    });

    test("a firm is added by name, town, contact and phone alone", async () => {
      await scene.volunteer.tap("link", "Virksomheder");
      await scene.volunteer.tap("link", "Tilføj en virksomhed");
      await scene.volunteer.fill("Virksomhedens navn", "Sømærket Vaskeri");
      await scene.volunteer.fill(/^By/, "Skagen");
      await scene.volunteer.fill(/^Kontaktperson/, birgit.name);
      await scene.volunteer.fill(/^Telefon/, "50 55 44 33");
      await scene.volunteer.tap("button", "Gem virksomheden");
      await scene.volunteer.see("Sømærket Vaskeri er tilføjet.");
    });

    test("a contact with a follow-up takes at most four taps and one text from home", async () => {
      await scene.volunteer.tap("link", "I dag");
      await scene.volunteer.page.getByRole("heading", { name: "I dag", level: 1 }).waitFor();
      scene.volunteer.taps();
      await scene.volunteer.tap("link", "Log en kontakt");
      // The cursor stands in the text already.
      await scene.volunteer.page.locator("textarea[name=trustNote]:focus").waitFor();
      await scene.volunteer.page.keyboard.type("Kaffe på vaskeriet, de kan måske tage to i februar");
      await scene.volunteer.choose(/^Sømærket Vaskeri/);
      await scene.volunteer.choose("Om en uge");
      await scene.volunteer.tap("button", "Gem kontakten");
      await scene.volunteer.see("Gemt: kaffe.");
      expect(scene.volunteer.taps()).toBeLessThanOrEqual(4);
      expect(await scene.volunteer.words()).toMatch(/Sømærket Vaskeri[\s\S]*de kan måske tage to i februar/);
      await scene.volunteer.tap("link", "Virksomheder");
      await scene.volunteer.tap("link", /^Sømærket Vaskeri/);
      await scene.volunteer.see("Det har vi lovet");
    });
  });
}
