import { findLeaks, leakIndex } from "~/app/domain/rules/leak-guard";

/**
 * True when the profile that firms see without a name holds the person's own name, a part of it, their phone
 * number or e-mail address. Town, employer and school cannot be recognised: the page asks about those.
 */
export function profileTellsWho(
  profileText: string,
  person: { calledName: string; fullName?: string | null; phone?: string | null; email?: string | null },
): boolean {
  const names = person.fullName ? [person.calledName, person.fullName] : [person.calledName];
  return findLeaks(profileText, leakIndex([{ ...person, id: "self", names }])).length > 0;
}
