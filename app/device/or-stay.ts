import { redirect, type ClientActionFunctionArgs } from "@remix-run/react";
import { localPath } from "~/app/domain/people/local-path";
import { coreText } from "~/app/i18n/core";
import { isNoAnswer, serverOr } from "./network";
import { flashNext } from "./root-copy";

/**
 * The `clientAction` of what is done with one tap and cannot wait on the phone: where the server does not answer,
 * its page stays, and says that it was not done.
 */
export async function orStay({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const back = (await request.clone().formData()).get("back");
  try {
    return await serverOr<unknown>(serverAction, async () => null);
  } catch (error) {
    if (!isNoAnswer(error)) throw error;
    const locale = document.documentElement.lang === "en" ? "en" : "da";
    flashNext({ text: coreText[locale].notDone, kind: "stop" });
    return redirect(localPath(typeof back === "string" ? back : null));
  }
}
