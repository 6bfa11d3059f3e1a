import type { ClientActionFunctionArgs } from "@remix-run/react";
import { coreText } from "~/app/i18n/core";
import type { EntryKind } from "./device";
import { fieldsOf, valuesOf } from "./form-values";
import { isNoAnswer, serverOr } from "./network";

/**
 * A form's `clientAction`: the server takes what was typed, and where it does not answer, the phone does. Both know
 * it by the form's own request id, so that what the server took before the line died is not made twice.
 * @param kind what the form makes
 */
export function orOutbox(kind: EntryKind) {
  return async ({ request, params, serverAction }: ClientActionFunctionArgs): Promise<unknown> => {
    const url = new URL(request.url);
    const form = await request.clone().formData();
    const onPhone = async () => (await import("./put-aside")).putAside(kind, form, { url, params });
    if (!url.searchParams.has("ret")) {
      try {
        return await serverOr<unknown>(serverAction, onPhone);
      } catch (error) {
        if (!isNoAnswer(error)) throw error;
        // Neither took it: the form stays, with what was typed.
        const locale = document.documentElement.lang === "en" ? "en" : "da";
        const errors = { "": [coreText[locale].notReached] };
        return { values: valuesOf(fieldsOf(form)), errors, byPhone: true };
      }
    }

    // What is put right is on the phone already. What the server still has to say of it, it says to the form; then
    // it goes the way it went before, under its own id, and what refers to it follows.
    const refersToOthers = [...form.values()].some(
      (value) => typeof value === "string" && value.startsWith("made:"),
    );
    if (!refersToOthers) {
      const answer = await serverOr<unknown>(
        () => taken(serverAction),
        async () => "on the phone",
      );
      if (answer !== "taken" && answer !== "on the phone") return answer;
      if (answer === "taken" && kind === "firm") form.set("addAnyway", "on");
    }
    return onPhone();
  };
}

/** What the server says of a form: "taken" where it leads on, else the form with what is wrong. */
async function taken(serverAction: () => Promise<unknown>): Promise<unknown> {
  try {
    return await serverAction();
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status < 400) return "taken";
    throw thrown;
  }
}
