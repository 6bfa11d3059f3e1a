/** What a file is, told by its bytes. */
export type FileKind = "image" | "pdf" | "document" | "archive" | "text" | "mail" | "unknown";

type Known = {
  kind: FileKind;
  /** Endings that such a file may have; the first is given where the name has another. */
  endings: readonly string[];
  /** Set for what a browser may show by itself. */
  image?: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
};

const starts = (content: Uint8Array, bytes: readonly number[], at = 0) =>
  bytes.every((byte, index) => content[at + index] === byte);
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const known: readonly (Known & { is: (content: Uint8Array) => boolean })[] = [
  {
    kind: "image",
    endings: ["png"],
    image: "image/png",
    is: (c) => starts(c, [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a]),
  },
  { kind: "image", endings: ["jpg", "jpeg"], image: "image/jpeg", is: (c) => starts(c, [0xff, 0xd8, 0xff]) },
  { kind: "image", endings: ["gif"], image: "image/gif", is: (c) => starts(c, ascii("GIF8")) },
  {
    ...{ kind: "image", endings: ["webp"], image: "image/webp" },
    is: (c) => starts(c, ascii("RIFF")) && starts(c, ascii("WEBP"), 8),
  },
  {
    kind: "image",
    endings: ["heic", "heif"],
    is: (c) => starts(c, ascii("ftyphei"), 4) || starts(c, ascii("ftypmif1"), 4),
  },
  { kind: "pdf", endings: ["pdf"], is: (c) => starts(c, ascii("%PDF-")) },
  {
    ...{ kind: "archive", endings: ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "pages", "numbers"] },
    is: (c) => starts(c, ascii("PK\u0003\u0004")) || starts(c, ascii("PK\u0005\u0006")),
  },
  {
    ...{ kind: "document", endings: ["doc", "xls", "ppt", "msg"] },
    is: (c) => starts(c, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  },
  { kind: "document", endings: ["rtf"], is: (c) => starts(c, ascii("{\\rtf")) },
];
const text: Known = { kind: "text", endings: ["txt", "csv", "ics", "vcf", "md"] };
const mail: Known = { kind: "mail", endings: ["eml"] };
const unknown: Known = { kind: "unknown", endings: ["bin"] };
const documents = new Set(["docx", "xlsx", "pptx", "odt", "ods", "odp", "pages", "numbers"]);

/** Text, as far as its beginning tells: valid UTF-8 without control letters. */
function isText(content: Uint8Array): boolean {
  const head = content.subarray(0, 4096);
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127)) return false;
  try {
    // The last letter may be cut in two.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function recognise(content: Uint8Array, claimed: string): Known {
  const found = known.find(({ is }) => is(content));
  if (found) return found;
  if (!isText(content)) return unknown;
  return claimed === "message/rfc822" ? mail : text;
}

const longestName = 120;

/** A name that no file system and no reader takes for something else: no folders, no turned-round letters. */
function plainName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[/\\:*?"<>|]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[.\s-]+/, "")
    .trimEnd();
  if (plain.length <= longestName) return plain;
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? "";
  return plain.slice(0, longestName - ending.length) + ending;
}

/**
 * What an attachment is and what it may be called: by its bytes, whatever its name or its sender say. A name whose
 * ending does not belong to such a file gets one that does.
 * @param claimed the type that the mail gives it
 */
export function fileOf(content: Uint8Array, name: string | null, claimed: string) {
  const { kind, endings, image } = recognise(content, claimed);
  const plain = plainName(name ?? "") || "fil";
  const ending = /\.([^.]{1,10})$/.exec(plain)?.[1]?.toLowerCase() ?? "";
  const fits = endings.includes(ending) && kind !== "unknown";
  return {
    kind: kind === "archive" && documents.has(ending) ? ("document" as const) : kind,
    name: fits ? plain : `${plain}.${endings[0] ?? "bin"}`,
    image: image ?? null,
  };
}
