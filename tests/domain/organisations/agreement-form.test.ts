import { describe, expect, test } from "vitest";
import { acceptAgreement } from "~/app/domain/organisations/accept-agreement.server";
import { agreementForm } from "~/app/domain/organisations/agreement-form.server";
import { agreementVersion } from "~/app/domain/organisations/agreement-version";
import { latestAgreement } from "~/app/domain/organisations/group-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { aGroup } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const filled = {
  controllerName: "Foreningen Stevns",
  controllerCvr: "13 58 56 28",
  controllerEmail: "Forening@Example.dk",
  textVersion: agreementVersion,
};

/** Posts the form as a browser does: a box that is not ticked is not sent. */
async function post(values: Record<string, string>) {
  const { coordinator } = await aGroup();
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  const answer = await submit(form, agreementForm, "da", async (accepted) => {
    await acceptAgreement(coordinator, accepted);
    return done("/gruppe");
  });
  const errors = answer instanceof Response ? {} : answer.data.errors;
  return { errors, agreement: await latestAgreement(coordinator) };
}

describe("the agreement's form", () => {
  test("accepts with the box ticked, and without a CVR number where there is none", async () => {
    const { agreement } = await post({ ...filled, accepted: "on" });
    expect(agreement).toMatchObject({ controllerCvr: "13585628" });
    const { controllerCvr: _, ...without } = filled;
    expect((await post({ ...without, accepted: "on" })).agreement).toMatchObject({ controllerCvr: null });
  });

  test("says what is missing, at its field", async () => {
    const { errors, agreement } = await post({ ...filled, controllerCvr: "13585627" });
    expect(Object.keys(errors).sort()).toEqual(["accepted", "controllerCvr"]);
    expect(errors.accepted).toEqual(["Sæt et flueben, hvis I siger ja."]);
    expect(agreement).toBeNull();
  });
});
