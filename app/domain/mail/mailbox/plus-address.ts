/** An address of the same mailbox with a tag, by which we try whether it takes such. */
export function plusOf(email: string): string {
  return email.replace(/(?:\+[^@]*)?@/, "+brobygger@");
}
