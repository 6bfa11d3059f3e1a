import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { defaultEnquiry } from "~/app/domain/organisations/default-templates";
import { enquiryTemplate } from "~/app/domain/organisations/enquiry-template.server";
import { previewTemplate } from "~/app/domain/organisations/preview-template.server";
import { resetTemplate, saveTemplate } from "~/app/domain/organisations/save-template.server";
import { unknownPlaceholders } from "~/app/domain/rules/placeholders";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { auditRows } from "~/db/schema/index.server";
import { aGroup } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { refused } from "../people/refusals";

useTestDatabase();

const wording = { subject: "Til {{virksomhed}}", body: "Kære {{kontakt}}, hilsen {{mit navn}}" };

describe("the wording of an enquiry", () => {
  test("is the product's until the group has its own, in each language, and goes back", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup();
    expect(await enquiryTemplate(coordinator.groupId, "da")).toEqual({ ...defaultEnquiry.da, version: null });
    await saveTemplate(coordinator, "da", wording);
    expect(await enquiryTemplate(coordinator.groupId, "da")).toEqual({ ...wording, version: 1 });
    expect(await enquiryTemplate(coordinator.groupId, "en")).toEqual({ ...defaultEnquiry.en, version: null });
    expect(await enquiryTemplate(other.groupId, "da")).toMatchObject({ version: null });
    await resetTemplate(coordinator, "da");
    await resetTemplate(coordinator, "da");
    expect(await enquiryTemplate(coordinator.groupId, "da")).toMatchObject({ version: null });
  });

  test("with a placeholder nobody knows cannot be saved, and is told which", async () => {
    const { coordinator } = await aGroup();
    const bad = { ...wording, body: "Kære {{chef}} og {{kontakt}} {{navn" };
    await refused(saveTemplate(coordinator, "da", bad), "unknownPlaceholder", "body");
    await expect(saveTemplate(coordinator, "da", bad)).rejects.toMatchObject({
      words: { names: "{{chef}}, {{navn" },
    });
    await refused(
      saveTemplate(coordinator, "da", { ...wording, subject: "{{x}}" }),
      "unknownPlaceholder",
      "subject",
    );
    expect(await enquiryTemplate(coordinator.groupId, "da")).toMatchObject({ version: null });
  });

  test("saved by two, the second is told", async () => {
    const { coordinator } = await aGroup();
    await saveTemplate(coordinator, "da", wording);
    await refused(saveTemplate(coordinator, "da", { ...wording, subject: "Anden" }), "stale");
    await saveTemplate(coordinator, "da", { ...wording, subject: "Ny", version: 1 });
    await refused(saveTemplate(coordinator, "da", { ...wording, subject: "Gammel", version: 1 }), "stale");
    expect(await enquiryTemplate(coordinator.groupId, "da")).toMatchObject({ subject: "Ny", version: 2 });
  });

  test("posted twice is saved once, the first wording and a later one alike", async () => {
    const { coordinator } = await aGroup();
    const posted = { ...wording, requestId: newId() };
    await Promise.all([saveTemplate(coordinator, "da", posted), saveTemplate(coordinator, "da", posted)]);
    await saveTemplate(coordinator, "da", posted);
    const later = { ...wording, subject: "Ny", version: 1, requestId: newId() };
    await Promise.all([saveTemplate(coordinator, "da", later), saveTemplate(coordinator, "da", later)]);
    expect(await enquiryTemplate(coordinator.groupId, "da")).toMatchObject({ subject: "Ny", version: 2 });
    const saved = await read()
      .select({ id: auditRows.id })
      .from(auditRows)
      .where(eq(auditRows.action, "template.saved"));
    expect(saved).toHaveLength(2);
  });

  test("is previewed with the reader's own name and group", async () => {
    const { coordinator } = await aGroup({
      name: "Job Lejre",
      municipalityCode: "0350",
      coordinatorName: "Tove",
    });
    const example = {
      kontakt: "Hanne",
      virksomhed: "Vaskeriet",
      "min telefon": "12345678",
      "hvor vi mødtes": "på vaskeriet",
    };
    const shown = await previewTemplate(coordinator, defaultEnquiry.da, example);
    expect(shown.body).toContain("Jeg hedder Tove og er frivillig i Job Lejre. Vi mødtes på vaskeriet.");
    expect(shown.subject + shown.body).not.toMatch(/[{}]/);
  });

  test.each(["da", "en"] as const)(
    "the product's own, in %s, leads with people and not with money",
    (locale) => {
      const { subject, body } = defaultEnquiry[locale];
      expect(unknownPlaceholders(subject + body)).toEqual([]);
      expect(subject + body).not.toMatch(/tilskud|løntilskud|bonus|subsid|kr\./i);
      expect(body.match(/^- /gm)).toHaveLength(3);
    },
  );
});
