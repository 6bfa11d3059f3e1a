import { encode } from "uqr";

/** A QR code (ISO/IEC 18004) as one path of an SVG: dark squares of 1 by 1 in a field of `size` by `size`. */
export type QrCode = { size: number; path: string };

/** The QR code of a text, with the quiet zone of four squares that readers want around it. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  return { size, path: squares.join("") };
}
