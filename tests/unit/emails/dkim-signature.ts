import { createHash, createPublicKey, createVerify } from "node:crypto";

/**
 * Checks a DKIM signature the way a receiver does (RFC 6376, rsa-sha256, relaxed/relaxed), from the bytes of the
 * mail and the published record alone.
 */
export function checkDkim(
  raw: Buffer,
  record: string,
): { ok: boolean; signed: string[]; domain: string; selector: string } {
  const text = raw.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const headers = text.slice(0, end).split(/\r\n(?![ \t])/);
  const valueOf = (name: string) => {
    const line = headers.findLast((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return line === undefined ? null : line.slice(line.indexOf(":") + 1);
  };
  const relaxed = (name: string, value: string) =>
    `${name.toLowerCase()}:${value
      .replace(/\r\n/g, "")
      .replace(/[ \t]+/g, " ")
      .trim()}`;
  const signature = valueOf("DKIM-Signature") ?? "";
  const tags = tagsIn(signature);
  const signed = (tags.h ?? "").split(":").map((name) => name.trim());
  const body = text
    .slice(end + 4)
    .split("\r\n")
    .map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""))
    .join("\r\n")
    .replace(/(\r\n)*$/, "\r\n");
  const hash = createHash("sha256").update(body, "latin1").digest("base64");
  const lines = signed.flatMap((name) => {
    const value = valueOf(name);
    return value === null ? [] : [relaxed(name, value)];
  });
  const bare = signature.replace(/([;\s]b=)[^;]*/, "$1");
  const data = [...lines, relaxed("dkim-signature", bare)].join("\r\n");
  const key = createPublicKey({
    ...{ key: Buffer.from(tagsIn(record).p ?? "", "base64"), format: "der" as const, type: "spki" as const },
  });
  const verifies = createVerify("RSA-SHA256")
    .update(data, "latin1")
    .verify(key, tags.b ?? "", "base64");
  return { ok: verifies && hash === tags.bh, signed, domain: tags.d ?? "", selector: tags.s ?? "" };
}

function tagsIn(list: string): Record<string, string | undefined> {
  return Object.fromEntries(
    list
      .replace(/\s+/g, "")
      .split(";")
      .map((tag) => [tag.slice(0, tag.indexOf("=")), tag.slice(tag.indexOf("=") + 1)]),
  );
}
