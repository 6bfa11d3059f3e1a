/** Where a conversation is shown: with its enquiry or its case. */
export function threadAddress(of: { enquiryId: string | null; handoverId: string | null }): string {
  return of.enquiryId ? `/henvendelser/${of.enquiryId}` : `/sendt-videre/${of.handoverId ?? ""}`;
}
