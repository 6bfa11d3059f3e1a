/** "DU2, modul 4" of "2.4". */
export function moduleWords(value: string, words: (course: string, module: string) => string): string {
  const [course = "", module = ""] = value.split(".");
  return words(course, module);
}
