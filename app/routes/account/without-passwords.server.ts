import type { submit } from "~/app/web/forms.server";

/** A refused form gives back what was typed, but never a password. */
export function withoutPasswords(answer: Awaited<ReturnType<typeof submit>>): typeof answer {
  if (!(answer instanceof Response)) {
    for (const name of ["password", "current"]) delete answer.data.values[name];
  }
  return answer;
}
