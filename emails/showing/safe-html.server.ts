import sanitize from "sanitize-html";

/** Longer HTML is shown as text alone, in letters. */
const longestHtml = 2_000_000;
/** The parser's time grows with the square of the depth; mails that people write go down thirty elements or so. */
const deepest = 300;
/** Elements that hold nothing, or that the next of their kind ends. */
const flat = new Set(
  `area base br col embed hr img input link meta param source track wbr
  p li dd dt tr td th thead tbody tfoot option colgroup`.split(/\s+/),
);
const tag = /<(\/?)([a-z][a-z0-9:-]{0,30})/gi;

/** Can this HTML be shown? Not where it is too long, or goes deeper than anybody writes. */
export function canBeShown(html: string): boolean {
  if (html.length > longestHtml) return false;
  let depth = 0;
  const open = new Map<string, number>();
  for (const [, ends, written = ""] of html.matchAll(tag)) {
    const name = written.toLowerCase();
    const many = open.get(name) ?? 0;
    // An end without its beginning closes nothing; one that has it closes at least that.
    if (flat.has(name) || (ends && many === 0)) continue;
    open.set(name, ends ? many - 1 : many + 1);
    depth += ends ? -1 : 1;
    if (depth > deepest) return false;
  }
  return true;
}

export type SafeHtml = {
  html: string;
  /** How many pictures from the net the mail names, shown or not. */
  remoteImages: number;
};

const safeColour = [
  /^#[0-9a-f]{3,8}$/i,
  /^rgb\(\s?\d{1,3}\s?,\s?\d{1,3}\s?,\s?\d{1,3}\s?\)$/i,
  /^[a-z]{3,20}$/i,
];
const safeLength = [/^\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|%)$/];
const allowedStyles = {
  "*": {
    color: safeColour,
    "background-color": safeColour,
    "text-align": [/^(?:left|right|center|justify)$/],
    "font-weight": [/^(?:bold|normal|[1-9]00)$/],
    "font-style": [/^(?:italic|normal)$/],
    "text-decoration": [/^(?:underline|line-through|none)$/],
    "font-size": safeLength,
    width: safeLength,
    "max-width": safeLength,
    "padding-left": safeLength,
    "margin-left": safeLength,
  },
};

const allowedTags =
  `a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del div
  dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s section
  small span strike strong sub sup table tbody td tfoot th thead tr u ul`.split(/\s+/);

const inlineImage = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]*$/i;

/**
 * The HTML of a mail without anything that runs, loads or posts: tags and attributes from a short list; links open
 * apart and tell nothing; pictures of the mail itself stand in it as data; pictures from the net only when asked for.
 * @param html as it came; `canBeShown` has been asked
 * @param pictureOf the data address of the mail's own picture with this Content-ID, or null
 */
export function safeHtml(
  html: string,
  { pictureOf, remote }: { pictureOf: (contentId: string) => string | null; remote: boolean },
): SafeHtml {
  let remoteImages = 0;
  const picture = (source: string): string | null => {
    if (/^cid:/i.test(source)) return pictureOf(source.slice(4));
    if (inlineImage.test(source)) return source;
    if (!/^https?:\/\//i.test(source)) return null;
    remoteImages += 1;
    return remote ? source.replace(/^http:/i, "https:") : null;
  };
  const clean = sanitize(html, {
    allowedTags,
    allowedAttributes: {
      "*": ["style", "dir", "lang", "align", "title"],
      a: ["href", "target", "rel"],
      img: ["src", "alt", "width", "height"],
      font: ["color", "size", "face"],
      td: ["colspan", "rowspan", "width", "valign", "bgcolor"],
      th: ["colspan", "rowspan", "width", "valign", "bgcolor"],
      table: ["width", "cellpadding", "cellspacing", "border", "bgcolor"],
      ol: ["start", "type"],
    },
    allowedStyles,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data", "https"] },
    allowProtocolRelative: false,
    nestingLimit: 100,
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...attribs, target: "_blank", rel: "noopener noreferrer nofollow" },
      }),
      img: (tagName, { src = "", ...attribs }) => {
        const shown = picture(src.trim());
        return { tagName, attribs: { ...attribs, ...(shown ? { src: shown } : {}) } };
      },
    },
  });
  return { html: clean, remoteImages };
}
