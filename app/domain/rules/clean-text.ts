// Control characters but tab and line feed; bidi overrides and isolates, which can make text lie about its order.
const unwanted = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Free text as it is stored: NFC, line feeds alone as line ends, no control characters, no space at either end. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC").replace(unwanted, "").trim();
}
