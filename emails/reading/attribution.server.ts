/** "wrote" as mail programs say it above a quote, in words parted by spaces. */
const wroteWords =
  "skrev|sendte|wrote|sent|writes|write|schrieb|geschrieben|schreef|geschreven|heeft geschreven|a écrit|ha escrit|va escriure|escrigué|escribió|escribieron|ha escrito|ha scritto|scrive|escreveu|a scris|napisał(?:\\(a\\)|a|/a)?|pisze|napsal(?:\\(a\\)|a)?|napísal(?:\\(a\\)|a)?|kirjoitti|kirjutas|rakstīja|rašė|parašė|skrifaði|ezt írta|írta|yazdı|şunu yazdı|şunları yazdı|έγραψε|пише|пишет|написал(?:а|\\(а\\))?|писал(?:а|\\(а\\))?|написав|написала|написа|(?:је )?написао(?:/ла)?|napisao(?:/la)?|napisala|je napisal(?:/a)?|menulis|đã viết|viết|เขียนว่า|כתב|כתב/ה|كتب|كتبت|كتب/كتبت";
const wrote = new RegExp(`(?:^|[\\s,،)>"'.\\d])(?:${wroteWords})(?=[\\s,:：\\-–]|$)`, "iu");
/** And in scripts that write without spaces. */
const wroteDense = /写道|寫道|님이 작성|さんは書きました|のメール/u;
/** "Anne Holm skrev den 13-07-2026 09:26:", as some webmails have it. */
const nameWroteOn =
  /^(?!(?:jeg|vi|du|i|han|hun|de|som|da|når|man|we|you|he|she|they|as|ich|wir)\s)\p{L}[^.!?:]{1,60}\s(?:skrev|wrote|schrieb|kirjoitti)\s(?:(?:on|den|d\.|am)\s)?.{6,40}:$/iu;
const address = /[^\s<>@()"]@[^\s<>@()"]+\.[^\s<>@()"]/;
const clock = /\b\d{1,2}[:.]\d{2}\b/;
const fullDate = /\b(?:19|20)\d\d\b|\b(?:19|20)\d\d年|\b\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\b/;
/** Gmail of old: "2016-03-03 17:21 GMT+01:00 Anne Holm". */
const isoAndZone = /^\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d?:\d\d .{1,100}$/;
/** Whatever the word for "wrote", or none: a date, then a name with its address and a colon. */
const dateThenAddress = /^.{4,80}?[ "'‏]<?[^<>@\s]{1,80}@[^<>@\s]{1,120}>\s?[:：]$/u;
const addressWrote =
  /^<?[^<>@\s:]{1,80}@[^<>@\s:]{1,120}>?\s(?:wrote|skrev|schrieb|a écrit|a scris|escribió)\s?:$/iu;
/** Horde and others: "Citat fra Anne Holm <anne@x.dk>:", "Zitat von ...", "Quoting ...". */
const citing =
  /^(?:quoting|citat(?: fra)?|citerar|siterer|sitat(?: fra)?|zitat von|citando|citant|citaat van|lainaus|quoth|cytowanie)\s[^:]{0,100}[^\s<>@:]{1,80}@[^<>@\s:]{1,120}>?\s?:$/iu;
/** Some programs name the moment only: "On Tue, 15 Mar 2016 12:30:19 +0000". */
const momentOnly = /^(?:on|den|am|le) .{6,24}\b(?:19|20)\d\d.{0,6}\d{1,2}[:.]\d\d[:.]\d\d [+-]\d{4}:?$/iu;
const oldGmail = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\b.{0,120}<[^<>@\s]{1,80}@[^<>@\s]{1,120}>:?$/;

/** How a line above a quote begins: a word for "on", a weekday, a date, or the writer's name and address. */
const opening =
  /^[-–—\s*_]*(?:on|den|d\.|am|le|el|il|op|em|no dia|på|w dniu|dnia|i dag|vào|ngày|kl\.|pe|na|בתאריך|στις|dňa|ve|v|în data|dana|於|在|pada|þann|ב|في|on|at|il giorno|el dia|a les|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?|(?:lun|mar|mié|mer|jeu|gio|jue|ven|vie|sáb|sam|sab|dim|dom)\p{L}{0,5}[.,]|(?:pon|wt|śr|czw|pt|sob|niedz)\p{L}{0,8}[.,]|(?:ma|ti|ke|to|pe|la|su)(?=[ .]\s?\d)|(?:man|mån|tirs?|tis|ons|tors?|fre|lør|lör|søn|sön)(?:dag)?[.,]?|(?:mo|di|mi|do|fr|sa|so)[.,]|wiadomość|\p{Script=Cyrillic}+[.,]?|dne|dia|\d{1,4})(?=[\s,.:/-]|\d|$)/iu;
const nameAndAddress = /^["'*]{0,2}[\p{L}\p{N}][^<>@:;!?]{0,80}[<(][^<>@\s]{1,80}@[^<>@\s]{1,120}[>)]/u;
/** "Den 12. skrev du at ...": a person talking, not a program. */
const talking = /(?:skrev|wrote|schrieb)\s+(?:du|i|jeg|vi|han|hun|de|man|you|we|they|he|she|sie|wir|ich)\b/iu;
const firstPerson = /^(?:jeg|vi|du|i|som|hej|kære|ich|wir|we|as|hi|dear)\s/iu;

/** The most lines that one such line is wrapped over, and its greatest length. */
const mostLines = 4;
const mostLength = 400;

/**
 * Whether the lines from `at` are the line a mail program writes above a quote, such as "Den man. 13. jul.
 * 2026 kl. 09.26 skrev Anne <anne@x.dk>:", also wrapped over several lines.
 * @returns the index after it, or -1. `sure` is false when only a following quote makes it certain.
 */
export function attributionAt(lines: readonly string[], at: number): { end: number; sure: boolean } | null {
  let joined = "";
  for (let next = at; next < at + mostLines; next++) {
    const line = lines[next]?.trim() ?? "";
    if (!line || joined.length + line.length > mostLength) return null;
    joined = joined ? `${joined} ${line}` : line;
    if (
      next === at &&
      !opening.test(joined) &&
      !nameAndAddress.test(joined) &&
      !wrote.test(joined) &&
      !wroteDense.test(joined) &&
      !citing.test(joined) &&
      !(fullDate.test(joined) && clock.test(joined))
    )
      return null;
    const found = judge(joined);
    // The reply's last line may stand right above: then the later line is where the program begins.
    if (found && next > at && startsLater(lines, at + 1, next)) return null;
    if (found) return { end: next + 1, sure: found === "sure" };
    if (/[:：]$/.test(joined)) return null;
  }
  return null;
}

function startsLater(lines: readonly string[], from: number, last: number): boolean {
  for (let at = from; at <= last; at++) {
    const first = lines[at]?.trim() ?? "";
    const joined = lines
      .slice(at, last + 1)
      .map((line) => line.trim())
      .join(" ");
    if (opening.test(first) && !/^\d/.test(first) && judge(joined)) return true;
  }
  return false;
}

function judge(joined: string): "sure" | "likely" | null {
  const text = joined.replace(/[*_]+/g, "").trim();
  const isSure = [oldGmail, isoAndZone, addressWrote, momentOnly, citing].some((form) => form.test(text));
  if (isSure) return "sure";
  const says = wrote.test(text) || wroteDense.test(text);
  const ruled = /^-{2,}.*-{2,}$/.test(text);
  const complete = address.test(text) && fullDate.test(text) && /(?:wrote|skrev|schrieb)$/iu.test(text);
  if (!ruled && !complete && !/[:：]$/.test(text)) return null;
  if (opening.test(text) && dateThenAddress.test(text) && (fullDate.test(text) || clock.test(text)))
    return "sure";
  if (address.test(text) && fullDate.test(text) && clock.test(text) && text.split(" ").length <= 24) {
    return says || /написана|napisana/iu.test(text) ? "sure" : "likely";
  }
  if (says && talking.test(text)) return null;
  if (nameWroteOn.test(text) && fullDate.test(text) && clock.test(text)) return "sure";
  if (!says) return isStamped(text) ? "likely" : null;
  const starts = opening.test(text);
  if (ruled && text.length < 120) return "sure";
  if (address.test(text)) return starts || nameAndAddress.test(text) ? "sure" : "likely";
  if (starts && fullDate.test(text)) return "sure";
  if (starts && clock.test(text)) return "likely";
  return /^[^.!?]{2,60}\s(?:wrote|skrev|schrieb)\s?:$/iu.test(text) || isStamped(text) ? "likely" : null;
}

/** A short line that ends in a colon and names day and time is a program's, where a quote follows. */
function isStamped(text: string): boolean {
  return fullDate.test(text) && clock.test(text) && text.split(" ").length <= 16 && !firstPerson.test(text);
}

const gluedVerb =
  /(?:wrote|skrev|schrieb|a écrit|escribió|ha scritto|escreveu|schreef)(?:[^:：]{0,120}>)?\s?[:：]/giu;
const gluedOpening =
  /(?:^|[\s-])(?=(?:on|den|am|le|el|il|em|op) (?:\p{L}{2,10}[.,]{0,2} )?\d{1,2}|(?:on|le|el|am) \p{L}{3,9}[.,]* )/giu;

/**
 * A line in which a program's line above a quote follows right after the writer's own words, parted:
 * what turns HTML into text at times joins them. Null for all other lines.
 */
export function unglued(line: string): { before: string; attribution: string; after: string } | null {
  if (line.length > 20_000) return null;
  gluedVerb.lastIndex = 0;
  const verb = gluedVerb.exec(line);
  if (!verb) return null;
  const end = verb.index + verb[0].length;
  if (end < mostLength && opening.test(line.trim()) && judge(line.slice(0, end)) === "sure") return null;
  const from = Math.max(0, verb.index - 200);
  for (const opening of line.slice(from, verb.index).matchAll(gluedOpening)) {
    const start = from + opening.index + opening[0].length;
    const attribution = line.slice(start, end).trim();
    const before = line.slice(0, start).replace(/[-\s]{1,40}$/, "");
    if (!before || !address.test(attribution) || !fullDate.test(attribution) || !clock.test(attribution))
      continue;
    if (judge(attribution) === "sure") return { before, attribution, after: line.slice(end).trim() };
  }
  return null;
}
