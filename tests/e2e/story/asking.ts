import { describe, expect, test } from "vitest";
import { linkIn, visitor } from "../support/visitor";
import { at, birgit, vera, type Scene } from "./scene";

/** See story.test.ts. */
export function asking(scene: Scene): void {
  describe("the enquiry", () => {
    test("the volunteer sees the mail as they get it, changes it and sends it", async () => {
      await scene.volunteer.tap("link", `Rediger ${birgit.name}`);
      await scene.volunteer.fill(/^E-mail/, birgit.address);
      await scene.volunteer.tap("button", "Gem personen");
      await scene.volunteer.tap("link", "Skriv til dem");
      await scene.volunteer.fill("Hvor mødtes I?", "på vaskeriet i tirsdags");
      await scene.volunteer.fill(/^Hvor kommer adressen fra/, "Du gav mig dit kort");
      await scene.volunteer.fill("Dit telefonnummer", "50 11 22 33");
      await scene.volunteer.tap("button", "Se mailen, som de får den");
      await scene.volunteer.see("Sådan ser mailen ud");
      const body = scene.volunteer.page.getByRole("textbox", { name: "Mailen" });
      await body.fill((await body.inputValue()).replace("én eller to", "en eller to til februar"));
      await scene.volunteer.tap("button", "Se mailen, som de får den");
      await scene.volunteer.see("Kunne Sømærket Vaskeri have brug for en eller to til februar?");
      await scene.volunteer.tap("button", "Send mailen");
      await scene.volunteer.see("Mailen er på vej.");

      const mail = await scene.product.postOffice.waitFor({ to: birgit.address });
      expect(mail.from?.name).toContain(vera.name);
      expect(mail.text).toContain("50 11 22 33");
      expect(mail.text).toContain("på vaskeriet i tirsdags");
      expect(mail.text).toContain("Du gav mig dit kort");
      expect(mail.text).toMatch(/samtale, ikke en aftale/);
      expect(mail.text).toMatch(/Timer, uger og løn/);
      expect(mail.text).toMatch(/klarer papirerne/);
      expect(mail.links.some((link) => link.includes("/privatliv/"))).toBe(true);
    });

    test("the firm answers by the link, without account and without JavaScript", async () => {
      const mail = await scene.product.postOffice.waitFor({ to: birgit.address });
      const link = linkIn(mail, "/svar/");
      // A scanner of the firm's mail server follows every link, often.
      await Promise.all(Array.from({ length: 50 }, () => fetch(link)));
      const firm = await visitor(scene.browser, {
        viewport: { width: 360, height: 640 },
        javaScriptEnabled: false,
      });
      const scripts: string[] = [];
      firm.page.on(
        "request",
        (request) => request.resourceType() === "script" && scripts.push(request.url()),
      );
      await firm.page.goto(link);
      for (const answer of ["Ja, lad os tale sammen", "Ring til mig", "Ikke denne gang", "Nej tak"]) {
        const box = await firm.page.getByRole("link", { name: answer }).boundingBox();
        expect(box && box.y + box.height, answer).toBeLessThanOrEqual(640);
      }
      await firm.tap("link", "Ja, lad os tale sammen");
      await firm.page.getByRole("spinbutton", { name: /Hvor mange/ }).fill("2");
      await firm.fill(/Hvilket arbejde/, "Rulle og pakkebord");
      await firm.fill(/Fra hvornår/, "februar");
      await firm.fill(/Er der andet/, "Ring gerne om eftermiddagen.");
      await firm.tap("button", "Send svaret");
      await firm.see("Tak for svaret");
      await firm.see("Intet er aftalt, før I har talt sammen.");
      expect(scripts).toEqual([]);
      await firm.close();

      const told = await scene.product.postOffice.waitFor({
        to: vera.email,
        subject: "Sømærket Vaskeri har svaret",
      });
      expect(told.links.some((address) => address.includes("/henvendelser/"))).toBe(true);
    });

    test("it waits for the volunteer, who answers from the thread", async () => {
      await scene.volunteer.tap("link", "I dag");
      await scene.volunteer.see(/Venter på dit svar/);
      await scene.volunteer.tap("link", /^Sømærket Vaskeri/);
      await scene.volunteer.see("Rulle og pakkebord");
      await scene.volunteer.see("Ring gerne om eftermiddagen.");
      await scene.volunteer.fill("Dit svar", "Kære Birgit\n\nTak! Jeg ringer i morgen eftermiddag.\n\nVera");
      await scene.volunteer.tap("button", "Send svaret");
      await scene.volunteer.see("Svaret er på vej.");
      // Nothing that is sent stands as if it were yet to be.
      expect(await scene.volunteer.page.getByRole("textbox", { name: "Dit svar" }).inputValue()).toBe("");
      const mail = await scene.product.postOffice.waitFor({ to: birgit.address, subject: /^Re: / });
      expect(mail.text).toContain("Jeg ringer i morgen eftermiddag.");
      await scene.volunteer.tap("link", "I dag");
      await scene.volunteer.page.getByRole("heading", { name: "I dag", level: 1 }).waitFor();
      expect(await scene.volunteer.words()).not.toMatch(/Sømærket Vaskeri[\s\S]*Venter på dit svar/);
    });

    test.each([
      {
        client: "outlook",
        firm: "Klitmøllens Bageri",
        from: { name: "Anne Bager", address: "anne@klitbageri.example" },
        text: "Hej Vera\n\nJa, det vil vi gerne høre mere om. Vi bager fra kl. 4.\n\nMed venlig hilsen\nAnne Bager",
        words: "Vi bager fra kl. 4.",
        meaning: "Ja, lad os tale sammen",
      },
      {
        client: "gmail",
        firm: "Ålbæk Autoværksted",
        from: { name: "Carsten Krog", address: "carsten@aalbaekauto.example" },
        text: "Hej Vera. Ring til mig på værkstedet, så tager vi den derfra. Carsten",
        words: "Ring til mig på værkstedet",
        meaning: "Ring til mig",
      },
      {
        client: "apple",
        firm: "Tversted Gartneri",
        from: { name: "Dagny Rask", address: "dagny@tverstedgartneri.example" },
        text: "Hej Vera\n\nVi har lukket til marts. Spørg gerne igen.\n\nSendt fra min iPhone",
        words: "Vi har lukket til marts.",
        meaning: "Ikke denne gang",
      },
    ] as const)(
      "a reply written in $client lands in the thread",
      async ({ client, firm, from, text, words, meaning }) => {
        await scene.volunteer.tap("link", "Virksomheder");
        await scene.volunteer.tap("link", new RegExp(`^${firm}`));
        await scene.volunteer.tap("link", "Skriv til dem");
        await scene.volunteer.fill("Hvor mødtes I?", "til mødet i erhvervsforeningen");
        await scene.volunteer.tap("button", "Se mailen, som de får den");
        await scene.volunteer.tap("button", "Send mailen");
        const thread = await at(scene.volunteer, /\/henvendelser\/[0-9a-f-]{36}$/);
        const asked = await scene.product.postOffice.waitFor({ to: from.address });
        const [earlier] = await scene.product.postOffice.mails();
        await scene.product.postOffice.answer(asked, { text, client, from });
        const told = await scene.product.postOffice.waitFor({
          to: vera.email,
          subject: new RegExp(firm),
          after: earlier,
        });
        expect(told.links.some((address) => address.includes("/henvendelser/"))).toBe(true);

        await scene.volunteer.page.goto(thread);
        await scene.volunteer.see(words);
        // What they answered on is folded away.
        expect(
          await scene.volunteer.page.locator("blockquote").filter({ hasText: words }).innerText(),
        ).not.toContain("frivillig i Flygtninge Job Strandby");
        await scene.volunteer.see(/Venter på dit svar/);
        await scene.volunteer.tap("button", meaning);
        await scene.volunteer.see(`Noteret: ${meaning}.`);
        if (meaning === "Ring til mig") {
          await scene.volunteer.tap("button", "Jeg har ringet");
          await scene.volunteer.see("Opkaldet er noteret.");
        }
        if (meaning === "Ikke denne gang") await scene.volunteer.see("Afsluttet: ikke denne gang.");
      },
    );
  });
}
