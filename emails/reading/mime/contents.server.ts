import { addressParser } from "postal-mime";
import { mailboxesOf, type MailboxOf } from "../mailboxes.server";
import { decodeText, decodeTransfer } from "./decode.server";
import { readHead } from "./headers.server";
import { leavesOf } from "./leaves.server";

/** What a mail is made of, whatever its transfer encoding and the headers that servers add. */
export type Contents = {
  from: MailboxOf | null;
  /** the Date header as it stands */
  date: string | undefined;
  /** each part, all of it: text decoded, anything else as bytes */
  parts: (string | Uint8Array)[];
};

/** The contents of a raw mail, for telling whether two are the same. @throws TooDeep */
export function contentsOf(raw: Uint8Array): Contents {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const { headers } = readHead(bytes, 0);
  const value = (key: string) => headers.find((header) => header.key === key)?.value;
  const leaves = leavesOf(bytes);
  const parts = leaves.map((leaf) => {
    const content = decodeTransfer(bytes.subarray(leaf.start, leaf.end), leaf.encoding);
    return leaf.mimeType.startsWith("text/") ? decodeText(content, leaf.parameters.get("charset")) : content;
  });
  return {
    from: mailboxesOf(addressParser(value("from") ?? ""))[0] ?? null,
    date: value("date"),
    // What cannot be told apart counts as it came.
    parts: parts.length > 0 ? parts : [bytes.subarray(readHead(bytes, 0).bodyStart)],
  };
}
