const named: Record<string, string> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", aelig: "æ", AElig: "Æ", oslash: "ø", Oslash: "Ø",
  aring: "å", Aring: "Å", auml: "ä", Auml: "Ä", ouml: "ö", Ouml: "Ö", uuml: "ü", Uuml: "Ü", szlig: "ß", eacute: "é",
  Eacute: "É", egrave: "è", agrave: "à", aacute: "á", ccedil: "ç", ntilde: "ñ", oacute: "ó", iacute: "í", uacute: "ú",
  ecirc: "ê", acirc: "â", ocirc: "ô", icirc: "î", euml: "ë", iuml: "ï", ndash: "–", mdash: "—", hellip: "…",
  lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", bull: "•", middot: "·", euro: "€",
  pound: "£", copy: "©", reg: "®", deg: "°", frac12: "½", zwnj: "\u200c", zwj: "\u200d", shy: "\u00ad", times: "×",
}; // prettier-ignore

/** Text with its HTML entities read; unknown ones stay as they are, impossible numbers become U+FFFD. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,10}));/g,
    (whole, dec, hex, name) => {
      if (typeof name === "string") return named[name] ?? whole;
      const code = typeof dec === "string" ? Number.parseInt(dec, 10) : Number.parseInt(String(hex), 16);
      const possible = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return possible ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
