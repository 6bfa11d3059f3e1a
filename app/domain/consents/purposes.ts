/** What a candidate can agree to; one consent is for one of them. */
export const purposes = [
  "profile-to-kind",
  "identity-to-firm",
  "send-on",
  "unit-may-tell",
  "keep-data",
] as const;
export type Purpose = (typeof purposes)[number];

/** How a consent was given to a volunteer who notes it. */
export const ways = ["in-person", "paper", "call", "written"] as const;
/** How a consent was given; on their own page the candidate gives it without anybody noting it. */
export type Way = (typeof ways)[number] | "own-page";

/** True if the text names a purpose. */
export function isPurpose(value: unknown): value is Purpose {
  return typeof value === "string" && (purposes as readonly string[]).includes(value);
}

/**
 * The address of the page that notes a consent, with what is known already chosen.
 * @param choice.receiver a `receiverKey`
 */
export function consentAddress(
  candidateId: string,
  choice: { purpose?: Purpose; firmId?: string; receiver?: string } = {},
): string {
  const query = new URLSearchParams();
  if (choice.purpose) query.set("formaal", choice.purpose);
  if (choice.firmId) query.set("virksomhed", choice.firmId);
  if (choice.receiver) query.set("modtager", choice.receiver);
  const text = query.toString();
  return `/kandidater/${candidateId}/samtykker/ny${text && `?${text}`}`;
}
