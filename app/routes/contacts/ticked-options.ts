import type { Option } from "~/app/domain/contacts/participant-ref";
import type { TookPart } from "~/app/domain/contacts/who-took-part.server";
import type { contactsText } from "~/app/i18n/contacts";

type Words = (typeof contactsText)["da"] | (typeof contactsText)["en"];

/** Those who took part as the form shows them ticked; deleted ones too, so that an edit loses nobody. */
export function tickedOptions(tookPart: TookPart[], t: Words): { options: Option[]; ticked: string[] } {
  const options = tookPart.flatMap(({ firmContactId, person, firmId, candidateId, name }): Option[] => {
    if (firmContactId)
      return [{ ref: `person:${firmContactId}`, kind: "person", name: person ?? "", at: name }];
    if (firmId) return [{ ref: `firm:${firmId}`, kind: "firm", name: name ?? "", at: null }];
    if (candidateId)
      return [
        { ref: `candidate:${candidateId}`, kind: "candidate", name: name ?? t.deletedCandidate, at: null },
      ];
    return [];
  });
  const outsiders = tookPart.flatMap(({ kind }) => (kind === "firm" || kind === "candidate" ? [] : kind));
  return { options, ticked: [...options.map(({ ref }) => ref), ...outsiders] };
}
