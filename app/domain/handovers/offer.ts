/** What a firm has offered: an enquiry, or a firm that was spoken to without one. */
export type Offer = { enquiryId: string } | { firmId: string };

/** One text for an offer, for an address or a form: `henvendelse:<id>` or `virksomhed:<id>`. */
export function offerKey(offer: Offer): string {
  return "enquiryId" in offer ? `henvendelse:${offer.enquiryId}` : `virksomhed:${offer.firmId}`;
}

/** The offer that a key names; null for any other text, which stands for no firm. */
export function parseOffer(key: string): Offer | null {
  const [, kind, id = ""] = /^(henvendelse|virksomhed):(.+)$/.exec(key) ?? [];
  if (kind === "henvendelse") return { enquiryId: id };
  return kind === "virksomhed" ? { firmId: id } : null;
}
