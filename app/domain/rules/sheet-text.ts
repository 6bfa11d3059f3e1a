/**
 * The text of an uploaded sheet: UTF-8 with or without BOM, UTF-16 (by BOM, or by the zero bytes
 * that Latin text has in it), else Windows-1252, which is what Danish Excel writes as "CSV".
 */
export function decodeSheet(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const zeros = zeroBytes(bytes.subarray(0, 2000));
  if (zeros.odd > zeros.pairs / 2 && zeros.even === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (zeros.even > zeros.pairs / 2 && zeros.odd === 0) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder("windows-1252").decode(bytes);
    throw error;
  }
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number; pairs: number } {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  return { even, odd, pairs: bytes.length / 2 };
}

export type Separator = "\t" | ";" | ",";

/**
 * What separates the cells, judged by the first five lines without what is quoted: a tab if there is
 * any (cells pasted from a spreadsheet), else a semicolon, else a comma. Excel's own "sep=;" line wins.
 */
export function separatorOf(text: string): Separator {
  const told = /^sep=([;,\t])/i.exec(text)?.[1];
  if (told === ";" || told === "," || told === "\t") return told;
  const start = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/, 5)
    .join("\n");
  const bare = start.replace(/"[^"]*"/g, "");
  return bare.includes("\t") ? "\t" : bare.includes(";") ? ";" : ",";
}
