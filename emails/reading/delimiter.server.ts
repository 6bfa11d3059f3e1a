import { marks } from "./marks.server";

/** "Original message" between dashes, as mail programs write it. */
const original =
  "oprindelig (?:meddelelse|besked|e-?mail|mail)|original(?: |-)?(?:message|meddelelse|mail|e-?mail|nachricht|besked)|original appointment|ursprungligt? (?:meddelande|brev|mail)|ursprüngliche (?:nachricht|e-?mail|mail)|originalnachricht|original nachricht|opprinnelig (?:melding|e-?post)|message d['’]origine|message (?:original|initial)|mensaje original|missatge original|messaggio originale|mensagem original|oorspronkelijk(?:e)? (?:bericht|e-?mail)|oryginalna wiadomość|wiadomość oryginalna|исходное сообщение|оригинальное сообщение|вихідне повідомлення|původní (?:zpráva|e-?mail)|pôvodná správa|eredeti üzenet|alkuperäinen viesti|orijinal (?:mesaj|ileti)|özgün (?:mesaj|ileti)|mesaj original|mesajul original|izvorna poruka|αρχικό μήνυμα|הודעה מקורית|الرسالة الأصلية|原始邮件|原始郵件|元のメッセージ|원본 메[시세]지|upprunaleg skilaboð|quoted text|original";
/** "Forwarded message" between dashes. */
const forwarded =
  "videresendt (?:meddelelse|besked|mail|melding|e-?post)|forwarded (?:message|by .{1,60})|forwarded (?:mail|email)|vidarebefordrat (?:meddelande|brev)|weitergeleitete (?:nachricht|e-?mail)|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|przekazana wiadomość|wiadomość przekazana|пересылаемое сообщение|пересланное сообщение|přeposlaná zpráva|továbbított üzenet|välitetty viesti|iletilen mesaj|mesaj redirecționat|转发邮件|轉寄郵件|转发的邮件|転送されたメッセージ|전달된 메시지";
/** Of whatever dashes: Proton writes hyphens of its own. */
const rule = "[-_=*‐–—\\s]{2,40}";
const announced = new RegExp(`^${rule}(?:${original}|${forwarded})[^-_=*‐–—]{0,60}${rule}$`, "iu");
const announcedForward = new RegExp(`^${rule}(?:${forwarded})[^-_=*‐–—]{0,60}${rule}$`, "iu");
/** Others between dashes, if they name a message and nothing else. */
const ruledMessage =
  /^-{3,}\s{0,3}[\p{L}’']{2,20}(?: [\p{L}’']{2,20}){0,2} (?:message|nachricht|besked|meddelelse|melding|meddelande|bericht)\s{0,3}-{3,}$/iu;
const appleForward =
  /^(?:begin forwarded message|start på videresendt (?:besked|e-?mail|mail)|videresendt besked|vidarebefordrat brev|videresendt melding|start på videresendt melding|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:réexpédié|transféré)|inizio messaggio inoltrato|inicio del mensaje reenviado|begin doorgestuurd bericht)\s?:$/iu;
/** What ticket systems put between answer and history. */
const answerAbove =
  /(?:(?:reply|respond|type|write)\b.{0,30}\babove this line|(?:svar|skriv)\b.{0,30}\bover denne linje)/iu;

/** True for a line after which there is nothing but history. */
export function startsHistory(line: string): boolean {
  if (line.length > 160) return false;
  const text = line.trim();
  return (
    text === marks.historyBelow ||
    announced.test(text) ||
    ruledMessage.test(text) ||
    appleForward.test(text) ||
    answerAbove.test(text)
  );
}

/** True for a line that says a mail below was passed on, not answered. */
export function announcesForward(line: string): boolean {
  const text = line.trim();
  return line.length <= 160 && (announcedForward.test(text) || appleForward.test(text));
}

/** A rule such as Outlook draws above the history. */
export function isRule(line: string): boolean {
  return line.length <= 200 && /^[-_=*─‐–—]{5,}$/u.test(line.trim());
}
