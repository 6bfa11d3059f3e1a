/** All values of a form field that may have been sent once, several times or not at all. */
export function allOf(value: string | string[] | null | undefined): string[] {
  return value == null ? [] : Array.isArray(value) ? value : [value];
}
