import { localPath } from "~/app/domain/people/local-path";
import { done } from "./flash.server";
import type { Ending, FormReply } from "./forms.server";

/**
 * The end of a form that has no page of its own: what did not fit, or what the domain refused, is said on the page
 * that it stands on. `submit(...).then(tellOn(page))`.
 * @param page that page; a form that stands on several names its own in the field `back`
 */
export const tellOn =
  (page: string) =>
  async (answer: Ending | { data: FormReply }): Promise<Response> => {
    if (answer instanceof Response) return answer;
    const { values, errors } = answer.data;
    const to = typeof values.back === "string" ? localPath(values.back) : page;
    return done(to, { text: Object.values(errors).flat().join(" "), kind: "stop" });
  };
