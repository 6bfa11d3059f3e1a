const unseen = /[\u00a0\u2007\u202f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0660-\u0669]/;

/** A line as a reader sees it: hard spaces as spaces, marks of direction and width gone, digits as digits. */
export function asSeen(line: string): string {
  if (!unseen.test(line)) return line;
  return line
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660));
}
