import { describe, expect, it } from "vitest";
import { locales } from "~/app/i18n/words";
import type { MailName, MailProps } from "~/emails/templates/props.server";
import { renderMail } from "~/emails/templates/render-mail.server";

const link = "https://brobygger.example/a/hemmelig";
const sender = { name: "Anne Holm", phone: "12 34 56 78", group: "Velkomstgruppen Stevns" };
const rights = {
  privacyLink: "https://brobygger.example/privat",
  ownDataLink: "https://brobygger.example/mine",
  optOutLink: "https://brobygger.example/nej",
};
const wayOut = { ...rights, privacyLink: null };
const { optOutLink } = rights;
const toFirm = { contactName: "Lars", sender, link, ...wayOut };
const meeting = {
  greet: "Lars",
  startsAt: new Date("2026-02-03T09:30:00Z"),
  place: "Havnevej 4, Rødvig",
  along: ["Anne Holm"],
  sender,
};

const samples: { [Name in MailName]: MailProps[Name] } = {
  "sign-in": { link, validMinutes: 30 },
  invitation: { link, organisation: "Velkomstgruppen Stevns", inviter: "Anne Holm", validDays: 7 },
  enquiry: {
    subject: "Må vi\nkomme forbi?",
    body: "Kære Lars\r\n\r\nVi mødtes på vaskeriet <i går>.\r\nDet var rart.",
    answerLink: link,
    sender,
    addressFrom: "jeres hjemmeside",
    ...rights,
  },
  "enquiry-reminder": { ...toFirm, subject: "Sv: Praktik", askedAt: new Date("2026-01-05T09:00:00Z") },
  "firm-answered": { firm: "De Forenede Dampvaskerier", link },
  "enquiry-link-renewed": toFirm,
  "ask-colleague": { ...toFirm, passedOnBy: "Bo Kok", ...rights },
  "introduction-profile": toFirm,
  "introduction-named": toFirm,
  "meeting-firm": { ...meeting, link, ...wayOut },
  "meeting-candidate": { ...meeting, firm: "Rødvig Kro" },
  "own-page": { greet: "Amina", link, sender },
  "thread-reply": { subject: "SV: Praktik", body: "Tak for snakken.", sender, ...wayOut },
  "handover-notice": { firm: "Rødvig Kro", step: "virksomhedspraktik", sender, link },
  "handover-message": { from: "Velkomstgruppen Stevns", link },
  "unit-answered": { unit: "Jobcenter Stevns", link },
  "unit-waiting": { unit: "Jobcenter Stevns", cases: ["Praktik, Rødvig Kro"], more: 2, link },
  "unit-outcomes": { unit: "Jobcenter Stevns", count: 2, link },
  "unit-left": { unit: "Jobcenter Stevns", link },
  "forwarding-test": { group: "Stevns" },
  "member-reminder": {
    ...{ name: "Anne Holm", due: ["- Rødvig Kro: i dag"], more: 2, others: 1 },
    ...{ waiting: ["- Havnens Fisk: siden tirsdag"], link, stopLink: optOutLink },
  },
  "portfolio-given": {
    ...{ name: "Anne Holm", by: "Tove", from: "Bo Kok", counts: ["- 3 virksomheder"], link },
    word: "Tak, fordi du tager over.",
  },
  "monday-letter": {
    ...{ name: "Anne Holm", group: "Velkomstgruppen Stevns", promised: 3, kept: 1, dueInAll: 4 },
    ...{ waiting: ["- Rødvig Kro (Bo): siden fredag"], due: ["- Havnens Fisk (Bo): i morgen"] },
    ...{ quiet: ["Vaskeriet"], unheard: ["Bo Kok", "Lis Ny", "Per"], link, stopLink: optOutLink },
  },
  "consent-withdrawn": { group: "Velkomstgruppen Stevns", link },
};
const names = Object.keys(samples) as MailName[];

function sample(name: MailName, locale: "da" | "en" = "da") {
  return renderMail(name, samples[name], locale);
}

describe.each(locales)("mails in %s", (locale) => {
  it.each(names)("%s is a letter: no image, one main link, the same words in both forms", async (name) => {
    const { subject, html, text } = await sample(name, locale);
    expect(subject).toMatch(/^\S[^\n]{3,}$/);
    expect(html).toContain(`lang="${locale}"`);
    expect(html).not.toMatch(/<img|undefined|\[object/);
    expect(text).not.toMatch(/undefined|\[object/);
    const main = html.split(link).length - 1;
    expect(main).toBeLessThanOrEqual(1);
    expect(text.split(link).length - 1).toBe(main);
    const bare = (value: string) => value.replace(/\s+/g, "");
    const words = bare(
      html
        .replace(/<head[\s\S]*?<\/head>/, "")
        .replace(/<[^>]+>/g, "")
        .replace(/&#x27;/g, "'")
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&"),
    );
    for (const line of text.split("\n").filter((l) => l && !l.startsWith("https:"))) {
      expect(words).toContain(bare(line.replace(/:$/, "")));
    }
  });
});

it("turns the whole page over in dark mode, not the words alone", async () => {
  const { html } = await sample("sign-in");
  expect(html).toContain(".paper, .paper td { background-color: #15191b !important; }");
});

describe("what a mail must say", () => {
  it("says who writes, where the address comes from, and how to be left alone", async () => {
    const { subject, html, text } = await sample("enquiry");
    expect(subject).toBe("Må vi komme forbi?");
    expect(text).toContain("Vi mødtes på vaskeriet <i går>.\nDet var rart.");
    expect(html).toContain("&lt;i går&gt;.<br/>");
    for (const words of [
      "Anne Holm",
      "12 34 56 78",
      "Velkomstgruppen Stevns",
      "jeres hjemmeside",
      rights.privacyLink,
      rights.optOutLink,
      rights.ownDataLink,
    ]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
  });

  it("says that a unit's answer is no decision", async () => {
    expect((await sample("unit-answered")).text).toContain("Dette er ikke en afgørelse eller bevilling.");
    expect((await sample("handover-notice")).text).toContain("Dette er ikke en afgørelse eller bevilling.");
  });

  it("names group, firm and step to the unit", async () => {
    const { text } = await sample("handover-notice");
    for (const words of ["Velkomstgruppen Stevns", "Rødvig Kro", "virksomhedspraktik"])
      expect(text).toContain(words);
  });

  it("gives the meeting in Copenhagen time", async () => {
    expect((await sample("meeting-candidate")).text).toContain("3. februar 2026 kl. 10.30");
    expect((await sample("meeting-candidate", "en")).text).toContain("3 February 2026");
  });
});
