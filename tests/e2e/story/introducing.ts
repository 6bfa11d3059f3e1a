import { describe, expect, test } from "vitest";
import { allOf, linkIn, visitor } from "../support/visitor";
import { at, birgit, candidate, nothingOf, vera, type Scene } from "./scene";

/** See story.test.ts. */
export function introducing(scene: Scene): void {
  describe("the introduction", () => {
    const note = async (purpose: string, choose: () => Promise<void>) => {
      await scene.volunteer.tap("link", "Notér samtykke");
      await scene.volunteer.tap("link", purpose);
      await choose();
      await scene.volunteer.fill("På hvilket sprog?", "arabisk");
      await scene.volunteer.choose("En voksen");
      await scene.volunteer.fill(/Tolkens navn/, "Nadia Yusuf");
      await scene.volunteer.tap("button", `Notér, at ${candidate.called} har sagt ja`);
      await scene.volunteer.see("Samtykket er noteret.");
    };

    test("a candidate is added and what she agreed to is noted", async () => {
      await scene.volunteer.tap("link", "Kandidater");
      await scene.volunteer.tap("link", "Ny kandidat");
      await scene.volunteer.fill("Hvad kaldes personen?", candidate.called);
      await scene.volunteer.fill(/^Telefon/, candidate.phone);
      await scene.volunteer.fill(/^Sprog/, "arabisk");
      await scene.volunteer.tap("button", "Gem kandidaten");
      await scene.volunteer.see(`${candidate.called} er gemt.`);
      await scene.volunteer.tap("link", "Rediger");
      await scene.volunteer.page.getByText("Teksten uden navn", { exact: true }).click();
      await scene.volunteer.fill(
        "Det, en virksomhed må se uden navn",
        "Kvinde, der har drevet vaskeri i seks år.",
      );
      await scene.volunteer.page.getByText("Navn og kontakt", { exact: true }).click();
      await scene.volunteer.fill(/^Fulde navn/, candidate.full);
      await scene.volunteer.fill(/^E-mail/, candidate.email);
      await scene.volunteer.tap("button", "Gem ændringerne");
      await scene.volunteer.see("Ændringerne er gemt.");

      await note("At virksomheder ser en tekst uden navn", () => scene.volunteer.tap("button", "Videre"));
      await note("At sagen sendes videre til jobcentret", () =>
        scene.volunteer.tap("link", /^Jobcenter Strandby/),
      );
    });

    test("the firm sees a profile without a name, and the name only once she agreed to that firm", async () => {
      await scene.volunteer.tap("link", "Virksomheder");
      await scene.volunteer.tap("link", /^Sømærket Vaskeri/);
      await scene.volunteer.tap("link", new RegExp(`Til ${birgit.name}`));
      await scene.volunteer.tap("link", "Føj kandidater til");
      await scene.volunteer.choose(new RegExp(`^${candidate.called}`));
      await scene.volunteer.tap("button", "Føj til");
      await scene.volunteer.see("Én kandidat er føjet til.");
      const introduction = await at(scene.volunteer, /\/formidlinger\//);
      await scene.volunteer.see("Virksomheden ser ikke noget om personen.");
      await scene.volunteer.tap("button", "Vis profilen uden navn");
      await scene.volunteer.see("Profilen er delt.");

      const mail = await scene.product.postOffice.waitFor({ to: birgit.address, subject: "Vi har én" });
      nothingOf(allOf(mail));
      const firm = await visitor(scene.browser, { javaScriptEnabled: false });
      await firm.page.goto(linkIn(mail, "/svar/"));
      await firm.see("Kvinde, der har drevet vaskeri i seks år.");
      nothingOf(await firm.words());

      await scene.volunteer.see("Personen har ikke sagt ja til, at denne virksomhed får navn og telefon.");
      await scene.volunteer.tap("link", "Notér samtykke");
      await scene.volunteer.fill("På hvilket sprog?", "arabisk");
      await scene.volunteer.tap("button", `Notér, at ${candidate.called} har sagt ja`);
      // Leaving sooner would break the request off.
      await scene.volunteer.see("Samtykket er noteret.");
      await scene.volunteer.page.goto(introduction);
      await scene.volunteer.tap("button", "Vis navn og telefon");
      await scene.volunteer.see("Navn og telefon er delt.");
      nothingOf(
        allOf(await scene.product.postOffice.waitFor({ to: birgit.address, subject: "hvem det er" })),
      );
      await firm.page.reload();
      await firm.see(candidate.full);
      await firm.see(candidate.phone);
      await firm.close();
    });

    test("time, place and who comes along go to the firm and to the candidate", async () => {
      await scene.volunteer.tap("link", "Aftal et møde");
      const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      await scene.volunteer.page.getByLabel("Dag", { exact: true }).fill(inAWeek);
      await scene.volunteer.page.getByLabel("Klokken").fill("10:30");
      await scene.volunteer.fill("Hvor mødes I?", "Sømærket Vaskeri, ved rampen");
      await scene.volunteer.fill(/^Hvem kommer med/, vera.name);
      await scene.volunteer.tap("button", "Gem og send");
      await scene.volunteer.see("Mødet er aftalt. Begge får en mail.");
      const toCandidate = await scene.product.postOffice.waitFor({ to: candidate.email });
      expect(toCandidate.text).toContain("ved rampen");
      expect(toCandidate.text).toContain("10.30");
      expect(toCandidate.text).toContain(vera.name);
      const toFirm = await scene.product.postOffice.waitFor({
        to: birgit.address,
        subject: "Aftale om at mødes",
      });
      nothingOf(allOf(toFirm));
    });
  });
}
