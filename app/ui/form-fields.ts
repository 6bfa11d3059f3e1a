import type { Constraints } from "~/app/web/constraints.server";
import type { FormReply } from "~/app/web/forms.server";

/** Above this the browser would silently cut off a pasted text; the server says so instead, and keeps all of it. */
const LONGEST_CUT_BY_BROWSER = 300;

type Values = Record<string, string | string[] | number | null | undefined>;

/**
 * What each field of a form is given: its constraints, its error, and what stands in it.
 * What was typed wins over what is stored, so that nothing typed is lost.
 * @param reply what the action answered, if it refused the form
 * @param typed what was typed before a sign-in, if anything
 * @example const field = formFields({ constraints, stored: firm, reply, typed }); <Field {...field("name")} label="Navn" />
 */
export function formFields({
  constraints,
  stored = {},
  typed,
  reply,
}: {
  constraints: Constraints;
  stored?: Values;
  typed?: Values | null;
  reply?: FormReply | null;
}) {
  return (name: string) => {
    const values = reply?.values ?? typed;
    const value = values ? values[name] : stored[name];
    const { maxLength, ...limits } = constraints[name] ?? {};
    return {
      name,
      ...limits,
      maxLength: maxLength && maxLength <= LONGEST_CUT_BY_BROWSER ? maxLength : undefined,
      error: reply?.errors[name] ?? null,
      defaultValue: typeof value === "number" ? String(value) : ((value ?? undefined) as string | undefined),
    };
  };
}
