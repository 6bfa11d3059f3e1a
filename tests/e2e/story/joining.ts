import { describe, expect, test } from "vitest";
import { linkIn, visitor } from "../support/visitor";
import { at, vera, type Scene } from "./scene";

/** See story.test.ts. */
export function joining(scene: Scene): void {
  describe("a volunteer joins", () => {
    test("the coordinator signs in by a mail link and invites a volunteer", async () => {
      const tove = await visitor(scene.browser);
      await tove.page.goto(`${scene.product.url}/`);
      await at(tove, /\/log-ind/);
      await tove.fill("Din e-mail", "tove@flygtningejob.example");
      await tove.page.keyboard.press("Enter");
      await tove.see("Kig i din mail");
      const mail = await scene.product.postOffice.waitFor({
        to: "tove@flygtningejob.example",
        subject: "Dit link",
      });
      await tove.page.goto(linkIn(mail, "/log-ind/"));
      await tove.choose("Det er min egen telefon eller computer");
      await tove.tap("button", "Log ind");
      await tove.page.getByRole("heading", { name: "I dag", level: 1 }).waitFor();

      await tove.tap("link", "Mere");
      await tove.tap("link", /^Gruppen/);
      await tove.tap("link", /^Frivillige/);
      await tove.tap("link", "Inviter en frivillig");
      await tove.fill("Navn", vera.name);
      await tove.fill("E-mail", vera.email);
      await tove.choose(/^Frivillig/);
      await tove.tap("button", "Send invitationen");
      await tove.see(`Invitationen til ${vera.name} er på vej.`);
      expect(tove.errors).toEqual([]);
      await tove.close();
    });

    test("the volunteer opens the mail in the post office, is in, and leaves the password for later", async () => {
      await scene.product.postOffice.waitFor({ to: vera.email });
      scene.volunteer = await visitor(scene.browser);
      await scene.volunteer.page.goto(`${scene.product.url}/demo/posthus`);
      await scene.volunteer.page.getByRole("link").filter({ hasText: vera.email }).first().click();
      await scene.volunteer.page
        .getByRole("link", { name: /\/invitation\// })
        .first()
        .click();
      await scene.volunteer.see("Velkommen til Flygtninge Job Strandby");
      await scene.volunteer.tap("button", "Ja tak, jeg er med");
      await scene.volunteer.tap("link", "Spring over");
      await scene.volunteer.page.getByRole("heading", { name: "I dag", level: 1 }).waitFor();
    });
  });
}
