/** Fields as a form posts them, as the values that a form is filled with: several of one name become a list. */
export function valuesOf(
  fields: readonly [name: string, value: string][],
): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of fields) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** A posted form's fields, without files. */
export function fieldsOf(form: FormData): [name: string, value: string][] {
  return [...form].filter((field): field is [string, string] => typeof field[1] === "string");
}
