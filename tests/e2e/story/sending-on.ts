import { describe, expect, test } from "vitest";
import { allOf, desk, linkIn, visitor, type Visitor } from "../support/visitor";
import { at, candidate, jobcenter, nothingOf, vera, type Scene } from "./scene";

/** See story.test.ts. */
export function sendingOn(scene: Scene): void {
  describe("sent on to the jobcenter", () => {
    let unit: Visitor;
    let handover = "";

    test("the volunteer previews what is sent and sends it", async () => {
      await scene.volunteer.tap("link", "Send videre til jobcentret");
      await scene.volunteer.see("Jobcenter Strandby");
      await scene.volunteer.choose("Praktik");
      await scene.volunteer.fill(/^Hvad er aftalt/, "13 ugers praktik fra 1. februar, 30 timer om ugen.");
      await scene.volunteer.fill(/^Sagsbehandler/, "Jytte Mogensen");
      await scene.volunteer.choose(/^E-mail|^Telefon/);
      await scene.volunteer.tap("button", "Se, hvad der bliver sendt");
      await scene.volunteer.see("Sådan ser Jobcenter Strandby det, ord for ord.");
      await scene.volunteer.see(candidate.full);
      await scene.volunteer.see("Det bliver hos jer");
      const [last] = await scene.product.postOffice.mails();
      await scene.volunteer.tap("button", "Send til Jobcenter Strandby");
      await scene.volunteer.see("Sagen er sendt.");
      handover = await at(scene.volunteer, /\/sendt-videre\/[0-9a-f-]{36}$/);

      const mail = await scene.product.postOffice.waitFor({ to: jobcenter, after: last });
      nothingOf(allOf(mail));
      expect(allOf(mail)).toContain("Flygtninge Job Strandby");
      expect(allOf(mail)).toContain("Sømærket Vaskeri");
      expect(allOf(mail)).toMatch(/praktik/i);
    });

    test("staff open it by the mail's link, read it and copy everything with one button", async () => {
      const mail = await scene.product.postOffice.waitFor({ to: jobcenter });
      const link = linkIn(mail, "/modtag/");
      await Promise.all(Array.from({ length: 5 }, () => fetch(link)));
      unit = await visitor(scene.browser, {
        viewport: desk,
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await unit.page.goto(link);
      nothingOf(await unit.words());
      await unit.fill("Hvem er du?", "Jytte Mogensen");
      await unit.page.keyboard.press("Enter");
      await unit.see(candidate.full);
      await unit.see("13 ugers praktik fra 1. februar, 30 timer om ugen.");
      await unit.see("Dette er ikke en afgørelse eller bevilling.");
      await unit.tap("button", "Kopiér alt");
      await unit.see("Kopieret. Sæt det ind i jeres eget system.");
      const copied = await unit.page.evaluate(() => navigator.clipboard.readText());
      for (const told of [
        candidate.full,
        candidate.phone,
        "Sømærket Vaskeri",
        "13 ugers praktik",
        vera.name,
      ]) {
        expect(copied).toContain(told);
      }
      expect(copied).not.toContain("de kan måske tage to i februar");
    });

    test("what is missing is asked and answered in the thread", async () => {
      await unit.fill("Hvad mangler I?", "Hvem er medarbejderrepræsentant?");
      await unit.tap("button", "Vi mangler noget: send spørgsmålet");
      await unit.see("Spørgsmålet er sendt til gruppen.");
      const told = await scene.product.postOffice.waitFor({
        to: vera.email,
        subject: "Jobcenter Strandby har svaret",
      });
      nothingOf(allOf(told));
      await scene.volunteer.tap("link", "I dag");
      await scene.volunteer.see("Sendt videre og venter på dig");
      await scene.volunteer.page.goto(linkIn(told, "/sendt-videre/"));
      await scene.volunteer.see("Hvem er medarbejderrepræsentant?");
      const [earlier] = await scene.product.postOffice.mails();
      await scene.volunteer.fill("Skriv til jobcentret", "Det er Lone Juhl, 50 99 88 77.");
      await scene.volunteer.tap("button", "Send beskeden");
      await scene.volunteer.see("Beskeden er sendt.");
      const mail = await scene.product.postOffice.waitFor({ to: jobcenter, after: earlier });
      expect(allOf(mail)).not.toContain("Lone Juhl");
      await unit.page.reload();
      await unit.see("Det er Lone Juhl, 50 99 88 77.");
    });

    test("the group does not see the answer until the candidate lets the jobcenter tell it", async () => {
      await unit.see("Gruppen får ikke at vide, om I går videre");
      await unit.tap("button", "Vi går videre");
      await unit.see("Jeres svar er gemt: Vi går videre.");
      await scene.volunteer.page.goto(handover);
      await scene.volunteer.see(/Personen har ikke sagt ja til, at jobcentret må fortælle/);
      expect(await scene.volunteer.words()).not.toContain("går videre");

      await scene.volunteer.tap("link", "Notér samtykke til, at de må fortælle det");
      await scene.volunteer.fill("På hvilket sprog?", "arabisk");
      await scene.volunteer.tap("button", `Notér, at ${candidate.called} har sagt ja`);
      await scene.volunteer.see("Samtykket er noteret.");
      await unit.page.reload();
      await unit.see("Gruppen får svaret at se");
      await unit.tap("button", "Vi går videre");
      await unit.see("Jeres svar er gemt: Vi går videre.");
      await unit.tap("button", "Begyndt");
      await unit.see("Gruppen får det at se.");
      await scene.volunteer.page.goto(handover);
      await scene.volunteer.see("Vi går videre");
      await scene.volunteer.see("Begyndt");
      expect(unit.errors).toEqual([]);
      await unit.close();
    });
  });
}
