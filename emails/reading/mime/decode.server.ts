import { isUtf8 } from "node:buffer";

/** The bytes of a part's body, its transfer encoding undone; what is malformed is left as it is. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase();
  if (name === "base64") return Buffer.from(body.toString("latin1"), "base64");
  return name === "quoted-printable" ? fromQuotedPrintable(body) : body;
}

const equals = 61;

function fromQuotedPrintable(body: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(body.length);
  let length = 0;
  let at = 0;
  while (at < body.length) {
    const next = body.indexOf(equals, at);
    const end = next < 0 ? body.length : next;
    length += body.copy(decoded, length, at, end);
    if (next < 0) break;
    const soft = softBreak(body, next + 1);
    const [high, low] = [hexOf(body[next + 1]), hexOf(body[next + 2])];
    if (soft > 0) at = soft;
    else if (high < 0 || low < 0) {
      decoded[length++] = equals;
      at = next + 1;
    } else {
      decoded[length++] = high * 16 + low;
      at = next + 3;
    }
  }
  return decoded.subarray(0, length);
}

/** Where the text goes on after a line that ends in "=", trailing blanks allowed; 0 when it does not end there. */
function softBreak(body: Buffer, from: number): number {
  let at = from;
  while (at < from + 4 && (body[at] === 32 || body[at] === 9)) at++;
  if (body[at] === 13 && body[at + 1] === 10) return at + 2;
  return body[at] === 10 || body[at] === 13 ? at + 1 : 0;
}

function hexOf(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Text from bytes in a charset; where the charset is unknown, missing or plainly wrong, UTF-8 or windows-1252. */
export function decodeText(bytes: Buffer, charset: string | undefined): string {
  const name = charset?.trim().toLowerCase() ?? "";
  if (/^(?:|utf-?8|us-ascii|ascii|unknown.*|default.*|binary|8bit)$/.test(name)) {
    return isUtf8(bytes) ? bytes.toString("utf8") : withoutUtf8(bytes, name);
  }
  try {
    return new TextDecoder(name).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    return isUtf8(bytes) ? bytes.toString("utf8") : bytes.toString("latin1");
  }
}

/** Bytes that are no UTF-8 whatever they say: a text cut off in the middle of a letter, or windows-1252. */
function withoutUtf8(bytes: Buffer, name: string): string {
  const text = bytes.toString("utf8");
  const broken = text.split("\ufffd").length - 1;
  return name.startsWith("utf") && broken <= 2 ? text : bytes.toString("latin1");
}
