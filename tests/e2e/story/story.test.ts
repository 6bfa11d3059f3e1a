/**
 * The main job end to end, as people do it: on a phone, in Danish, with real mail. The tests follow each other
 * in one running product, as the days of one story.
 */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, screenshot } from "../support/browser";
import { startProduct, type Product } from "../support/product";
import { allOf, desk, linkIn, visitor, type Visitor } from "../support/visitor";

const vera = { name: "Vera Holm", email: "vera@flygtningejob.example" };
const birgit = { name: "Birgit Sand", address: "birgit@soemaerket.example" };
const candidate = { called: "Rania", full: "Rania Saleh", phone: "50 77 66 55", email: "rania@post.example" };
const jobcenter = "jobcenter@strandby.example";

let product: Product;
let browser: Browser;
let volunteer: Visitor;

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail" && volunteer) await screenshot(volunteer.page, `failed ${task.name}`);
});

afterAll(async () => {
  expect(volunteer?.errors ?? []).toEqual([]);
  await browser?.close();
  await product?.stop();
});

const nothingOf = (text: string) => {
  for (const secret of [candidate.called, candidate.full, candidate.phone, candidate.email]) {
    expect(text).not.toContain(secret);
  }
};

/** The address of the page that is shown, once it fits. */
async function at(who: Visitor, path: RegExp): Promise<string> {
  await who.page.waitForURL(path);
  return who.page.url();
}

describe("a volunteer joins", () => {
  test("the coordinator signs in by a mail link and invites a volunteer", async () => {
    const tove = await visitor(browser);
    await tove.page.goto(`${product.url}/`);
    await at(tove, /\/log-ind/);
    await tove.fill("Din e-mail", "tove@flygtningejob.example");
    await tove.page.keyboard.press("Enter");
    await tove.see("Kig i din mail");
    const mail = await product.postOffice.waitFor({ to: "tove@flygtningejob.example", subject: "Dit link" });
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
    await product.postOffice.waitFor({ to: vera.email });
    volunteer = await visitor(browser);
    await volunteer.page.goto(`${product.url}/demo/posthus`);
    await volunteer.page.getByRole("link").filter({ hasText: vera.email }).first().click();
    await volunteer.page
      .getByRole("link", { name: /\/invitation\// })
      .first()
      .click();
    await volunteer.see("Velkommen til Flygtninge Job Strandby");
    await volunteer.tap("button", "Ja tak, jeg er med");
    await volunteer.tap("link", "Spring over");
    await volunteer.page.getByRole("heading", { name: "I dag", level: 1 }).waitFor();
  });
});

describe("firms and a contact", () => {
  test("firms are pasted from a spreadsheet, faulty rows are shown and nobody is mailed", async () => {
    const before = (await product.postOffice.mails()).length;
    await volunteer.tap("link", "Virksomheder");
    await volunteer.tap("link", "Indsæt fra et regneark");
    const rows = [
      ["Navn", "By", "Kontaktperson", "E-mail", "CVR"],
      ["Klitmøllens Bageri", "Ålbæk", "Anne Bager", "anne@klitbageri.example", ""],
      ["Ålbæk Autoværksted", "Ålbæk", "Carsten Krog", "carsten@aalbaekauto.example", ""],
      ["Tversted Gartneri", "Tversted", "Dagny Rask", "dagny@tverstedgartneri.example", ""],
      ["Firma med forkert CVR", "Skagen", "", "", "13585627"],
      ["", "Skagen", "Ingen Virksomhed", "", ""],
    ];
    await volunteer.fill("Celler fra et regneark", rows.map((row) => row.join("\t")).join("\n"));
    await volunteer.fill("Hvor kommer adresserne fra?", "Medlemslisten fra erhvervsforeningen");
    await volunteer.tap("button", "Se dem igennem");
    await volunteer.see("Vi fandt 5 rækker. Intet er gemt endnu.");
    expect(await volunteer.page.getByRole("checkbox", { checked: true }).count()).toBe(3);
    await volunteer.see("Kan ikke læses: 2");
    const [download] = await Promise.all([
      volunteer.page.waitForEvent("download"),
      volunteer.tap("link", "Hent dem som regneark"),
    ]);
    const failed = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(failed as Buffer[]).toString("utf8")).toContain("13585627");
    await volunteer.tap("button", "Tilføj dem");
    await volunteer.see("3 virksomheder er tilføjet.");
    expect((await product.postOffice.mails()).length).toBe(before);
  });

  test("a firm is added by name, town, contact and phone alone", async () => {
    await volunteer.tap("link", "Virksomheder");
    await volunteer.tap("link", "Tilføj en virksomhed");
    await volunteer.fill("Virksomhedens navn", "Sømærket Vaskeri");
    await volunteer.fill(/^By/, "Skagen");
    await volunteer.fill(/^Kontaktperson/, birgit.name);
    await volunteer.fill(/^Telefon/, "50 55 44 33");
    await volunteer.tap("button", "Gem virksomheden");
    await volunteer.see("Sømærket Vaskeri er tilføjet.");
  });

  test("a contact with a follow-up takes at most four taps and one text from home", async () => {
    await volunteer.tap("link", "I dag");
    await volunteer.page.getByRole("heading", { name: "I dag", level: 1 }).waitFor();
    volunteer.taps();
    await volunteer.tap("link", "Log en kontakt");
    // The cursor stands in the text already.
    await volunteer.page.locator("textarea[name=trustNote]:focus").waitFor();
    await volunteer.page.keyboard.type("Kaffe på vaskeriet, de kan måske tage to i februar");
    await volunteer.choose(/^Sømærket Vaskeri/);
    await volunteer.choose("Om en uge");
    await volunteer.tap("button", "Gem kontakten");
    await volunteer.see("Gemt: kaffe.");
    expect(volunteer.taps()).toBeLessThanOrEqual(4);
    expect(await volunteer.words()).toMatch(/Sømærket Vaskeri[\s\S]*de kan måske tage to i februar/);
    await volunteer.tap("link", "Virksomheder");
    await volunteer.tap("link", /^Sømærket Vaskeri/);
    await volunteer.see("Det har vi lovet");
  });
});

describe("the enquiry", () => {
  test("the volunteer sees the mail as they get it, changes it and sends it", async () => {
    await volunteer.tap("link", `Rediger ${birgit.name}`);
    await volunteer.fill(/^E-mail/, birgit.address);
    await volunteer.tap("button", "Gem personen");
    await volunteer.tap("link", "Skriv til dem");
    await volunteer.fill("Hvor mødtes I?", "på vaskeriet i tirsdags");
    await volunteer.fill(/^Hvor kommer adressen fra/, "Du gav mig dit kort");
    await volunteer.fill("Dit telefonnummer", "50 11 22 33");
    await volunteer.tap("button", "Se mailen, som de får den");
    await volunteer.see("Sådan ser mailen ud");
    const body = volunteer.page.getByRole("textbox", { name: "Mailen" });
    await body.fill((await body.inputValue()).replace("én eller to", "en eller to til februar"));
    await volunteer.tap("button", "Se mailen, som de får den");
    await volunteer.see("Kunne Sømærket Vaskeri have brug for en eller to til februar?");
    await volunteer.tap("button", "Send mailen");
    await volunteer.see("Mailen er på vej.");

    const mail = await product.postOffice.waitFor({ to: birgit.address });
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
    const mail = await product.postOffice.waitFor({ to: birgit.address });
    const link = linkIn(mail, "/svar/");
    // A scanner of the firm's mail server follows every link, often.
    await Promise.all(Array.from({ length: 50 }, () => fetch(link)));
    const firm = await visitor(browser, { viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
    const scripts: string[] = [];
    firm.page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
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

    const told = await product.postOffice.waitFor({ to: vera.email, subject: "Sømærket Vaskeri har svaret" });
    expect(told.links.some((address) => address.includes("/henvendelser/"))).toBe(true);
  });

  test("it waits for the volunteer, who answers from the thread", async () => {
    await volunteer.tap("link", "I dag");
    await volunteer.see(/Venter på dit svar/);
    await volunteer.tap("link", /^Sømærket Vaskeri/);
    await volunteer.see("Rulle og pakkebord");
    await volunteer.see("Ring gerne om eftermiddagen.");
    await volunteer.fill("Dit svar", "Kære Birgit\n\nTak! Jeg ringer i morgen eftermiddag.\n\nVera");
    await volunteer.tap("button", "Send svaret");
    await volunteer.see("Svaret er på vej.");
    const mail = await product.postOffice.waitFor({ to: birgit.address, subject: /^Re: / });
    expect(mail.text).toContain("Jeg ringer i morgen eftermiddag.");
    await volunteer.tap("link", "I dag");
    await volunteer.page.getByRole("heading", { name: "I dag", level: 1 }).waitFor();
    expect(await volunteer.words()).not.toMatch(/Sømærket Vaskeri[\s\S]*Venter på dit svar/);
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
      await volunteer.tap("link", "Virksomheder");
      await volunteer.tap("link", new RegExp(`^${firm}`));
      await volunteer.tap("link", "Skriv til dem");
      await volunteer.fill("Hvor mødtes I?", "til mødet i erhvervsforeningen");
      await volunteer.tap("button", "Se mailen, som de får den");
      await volunteer.tap("button", "Send mailen");
      const thread = await at(volunteer, /\/henvendelser\/[0-9a-f-]{36}$/);
      const asked = await product.postOffice.waitFor({ to: from.address });
      const [earlier] = await product.postOffice.mails();
      await product.postOffice.answer(asked, { text, client, from });
      const told = await product.postOffice.waitFor({
        to: vera.email,
        subject: new RegExp(firm),
        after: earlier,
      });
      expect(told.links.some((address) => address.includes("/henvendelser/"))).toBe(true);

      await volunteer.page.goto(thread);
      await volunteer.see(words);
      // What they answered on is folded away.
      expect(await volunteer.page.locator("blockquote").filter({ hasText: words }).innerText()).not.toContain(
        "frivillig i Flygtninge Job Strandby",
      );
      await volunteer.see(/Venter på dit svar/);
      await volunteer.tap("button", meaning);
      await volunteer.see(`Noteret: ${meaning}.`);
      if (meaning === "Ring til mig") {
        await volunteer.tap("button", "Jeg har ringet");
        await volunteer.see("Opkaldet er noteret.");
      }
      if (meaning === "Ikke denne gang") await volunteer.see("Afsluttet: ikke denne gang.");
    },
  );
});

describe("the introduction", () => {
  const note = async (purpose: string, choose: () => Promise<void>) => {
    await volunteer.tap("link", "Notér samtykke");
    await volunteer.tap("link", purpose);
    await choose();
    await volunteer.fill("På hvilket sprog?", "arabisk");
    await volunteer.choose("En voksen");
    await volunteer.fill(/Tolkens navn/, "Nadia Yusuf");
    await volunteer.tap("button", `Notér, at ${candidate.called} har sagt ja`);
    await volunteer.see("Samtykket er noteret.");
  };

  test("a candidate is added and what she agreed to is noted", async () => {
    await volunteer.tap("link", "Kandidater");
    await volunteer.tap("link", "Ny kandidat");
    await volunteer.fill("Hvad kaldes personen?", candidate.called);
    await volunteer.fill(/^Telefon/, candidate.phone);
    await volunteer.fill(/^Sprog/, "arabisk");
    await volunteer.tap("button", "Gem kandidaten");
    await volunteer.see(`${candidate.called} er gemt.`);
    await volunteer.tap("link", "Rediger");
    await volunteer.page.getByText("Teksten uden navn", { exact: true }).click();
    await volunteer.fill("Det, en virksomhed må se uden navn", "Kvinde, der har drevet vaskeri i seks år.");
    await volunteer.page.getByText("Navn og kontakt", { exact: true }).click();
    await volunteer.fill(/^Fulde navn/, candidate.full);
    await volunteer.fill(/^E-mail/, candidate.email);
    await volunteer.tap("button", "Gem ændringerne");
    await volunteer.see("Ændringerne er gemt.");

    await note("At virksomheder ser en tekst uden navn", () => volunteer.tap("button", "Videre"));
    await note("At sagen sendes videre til jobcentret", () => volunteer.tap("link", /^Jobcenter Strandby/));
  });

  test("the firm sees a profile without a name, and the name only once she agreed to that firm", async () => {
    await volunteer.tap("link", "Virksomheder");
    await volunteer.tap("link", /^Sømærket Vaskeri/);
    await volunteer.tap("link", new RegExp(`Til ${birgit.name}`));
    await volunteer.tap("link", "Føj kandidater til");
    await volunteer.choose(new RegExp(`^${candidate.called}`));
    await volunteer.tap("button", "Føj til");
    await volunteer.see("Én kandidat er føjet til.");
    const introduction = await at(volunteer, /\/formidlinger\//);
    await volunteer.see("Virksomheden ser ikke noget om personen.");
    await volunteer.tap("button", "Vis profilen uden navn");
    await volunteer.see("Profilen er delt.");

    const mail = await product.postOffice.waitFor({ to: birgit.address, subject: "Vi har én" });
    nothingOf(allOf(mail));
    const firm = await visitor(browser, { javaScriptEnabled: false });
    await firm.page.goto(linkIn(mail, "/svar/"));
    await firm.see("Kvinde, der har drevet vaskeri i seks år.");
    nothingOf(await firm.words());

    await volunteer.see("Personen har ikke sagt ja til, at denne virksomhed får navn og telefon.");
    await volunteer.tap("link", "Notér samtykke");
    await volunteer.fill("På hvilket sprog?", "arabisk");
    await volunteer.tap("button", `Notér, at ${candidate.called} har sagt ja`);
    await volunteer.page.goto(introduction);
    await volunteer.tap("button", "Vis navn og telefon");
    await volunteer.see("Navn og telefon er delt.");
    nothingOf(allOf(await product.postOffice.waitFor({ to: birgit.address, subject: "hvem det er" })));
    await firm.page.reload();
    await firm.see(candidate.full);
    await firm.see(candidate.phone);
    await firm.close();
  });

  test("time, place and who comes along go to the firm and to the candidate", async () => {
    await volunteer.tap("link", "Aftal et møde");
    const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await volunteer.page.getByLabel("Dag", { exact: true }).fill(inAWeek);
    await volunteer.page.getByLabel("Klokken").fill("10:30");
    await volunteer.fill("Hvor mødes I?", "Sømærket Vaskeri, ved rampen");
    await volunteer.fill(/^Hvem kommer med/, vera.name);
    await volunteer.tap("button", "Gem og send");
    await volunteer.see("Mødet er aftalt. Begge får en mail.");
    const toCandidate = await product.postOffice.waitFor({ to: candidate.email });
    expect(toCandidate.text).toContain("ved rampen");
    expect(toCandidate.text).toContain("10.30");
    expect(toCandidate.text).toContain(vera.name);
    const toFirm = await product.postOffice.waitFor({ to: birgit.address, subject: "Aftale om at mødes" });
    nothingOf(allOf(toFirm));
  });
});

describe("sent on to the jobcenter", () => {
  let unit: Visitor;
  let handover = "";

  test("the volunteer previews what is sent and sends it", async () => {
    await volunteer.tap("link", "Send videre til jobcentret");
    await volunteer.see("Jobcenter Strandby");
    await volunteer.choose("Praktik");
    await volunteer.fill(/^Hvad er aftalt/, "13 ugers praktik fra 1. februar, 30 timer om ugen.");
    await volunteer.fill(/^Sagsbehandler/, "Jytte Mogensen");
    await volunteer.choose(/^E-mail|^Telefon/);
    await volunteer.tap("button", "Se, hvad der bliver sendt");
    await volunteer.see("Sådan ser Jobcenter Strandby det, ord for ord.");
    await volunteer.see(candidate.full);
    await volunteer.see("Det bliver hos jer");
    const [last] = await product.postOffice.mails();
    await volunteer.tap("button", "Send til Jobcenter Strandby");
    await volunteer.see("Sagen er sendt.");
    handover = await at(volunteer, /\/sendt-videre\/[0-9a-f-]{36}$/);

    const mail = await product.postOffice.waitFor({ to: jobcenter, after: last });
    nothingOf(allOf(mail));
    expect(allOf(mail)).toContain("Flygtninge Job Strandby");
    expect(allOf(mail)).toContain("Sømærket Vaskeri");
    expect(allOf(mail)).toMatch(/praktik/i);
  });

  test("staff open it by the mail's link, read it and copy everything with one button", async () => {
    const mail = await product.postOffice.waitFor({ to: jobcenter });
    const link = linkIn(mail, "/modtag/");
    await Promise.all(Array.from({ length: 5 }, () => fetch(link)));
    unit = await visitor(browser, { viewport: desk, permissions: ["clipboard-read", "clipboard-write"] });
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
    for (const told of [candidate.full, candidate.phone, "Sømærket Vaskeri", "13 ugers praktik", vera.name]) {
      expect(copied).toContain(told);
    }
    expect(copied).not.toContain("de kan måske tage to i februar");
  });

  test("what is missing is asked and answered in the thread", async () => {
    await unit.fill("Hvad mangler I?", "Hvem er medarbejderrepræsentant?");
    await unit.tap("button", "Vi mangler noget: send spørgsmålet");
    await unit.see("Spørgsmålet er sendt til gruppen.");
    const told = await product.postOffice.waitFor({
      to: vera.email,
      subject: "Jobcenter Strandby har svaret",
    });
    nothingOf(allOf(told));
    await volunteer.tap("link", "I dag");
    await volunteer.see("Sendt videre og venter på jer");
    await volunteer.page.goto(linkIn(told, "/sendt-videre/"));
    await volunteer.see("Hvem er medarbejderrepræsentant?");
    const [earlier] = await product.postOffice.mails();
    await volunteer.fill("Skriv til jobcentret", "Det er Lone Juhl, 50 99 88 77.");
    await volunteer.tap("button", "Send beskeden");
    await volunteer.see("Beskeden er sendt.");
    const mail = await product.postOffice.waitFor({ to: jobcenter, after: earlier });
    expect(allOf(mail)).not.toContain("Lone Juhl");
    await unit.page.reload();
    await unit.see("Det er Lone Juhl, 50 99 88 77.");
  });

  test("the group does not see the answer until the candidate lets the jobcenter tell it", async () => {
    await unit.see("Gruppen får ikke at vide, om I går videre");
    await unit.tap("button", "Vi går videre");
    await unit.see("Jeres svar er gemt: Vi går videre.");
    await volunteer.page.goto(handover);
    await volunteer.see(/Personen har ikke sagt ja til, at jobcentret må fortælle/);
    expect(await volunteer.words()).not.toContain("går videre");

    await volunteer.tap("link", "Notér samtykke til, at de må fortælle det");
    await volunteer.fill("På hvilket sprog?", "arabisk");
    await volunteer.tap("button", `Notér, at ${candidate.called} har sagt ja`);
    await volunteer.see("Samtykket er noteret.");
    await unit.page.reload();
    await unit.see("Gruppen får svaret at se");
    await unit.tap("button", "Vi går videre");
    await unit.see("Jeres svar er gemt: Vi går videre.");
    await unit.tap("button", "Begyndt");
    await unit.see("Gruppen får det at se.");
    await volunteer.page.goto(handover);
    await volunteer.see("Vi går videre");
    await volunteer.see("Begyndt");
    expect(unit.errors).toEqual([]);
    await unit.close();
  });
});
