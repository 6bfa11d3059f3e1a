import { historyStartsHere } from "./marks.server";

/** "Original message" and "Forwarded message" between dashes, as mail programs write them. */
const announced =
  /^[-_=*\s]{2,40}(?:oprindelig (?:meddelelse|besked|e-?mail|mail)|videresendt (?:meddelelse|besked|mail)|original(?: |-)?(?:message|meddelelse|mail|e-?mail|nachricht)|original appointment|ursprungligt meddelande|ursprüngliche nachricht|opprinnelig melding|videresendt melding|vidarebefordrat meddelande|forwarded message|weitergeleitete nachricht|message d'origine|message original|message transféré|mensaje original|messaggio originale|messaggio inoltrato|mensagem original|oorspronkelijk bericht|doorgestuurd bericht|wiadomość oryginalna|пересылаемое сообщение|исходное сообщение|原始邮件|原始郵件|转发邮件)[^-_=*]{0,60}[-_=*\s]{2,40}$/iu;
/** Others between dashes, if they name a message and nothing else. */
const ruledMessage =
  /^-{3,}\s{0,3}[\p{L}’']{2,20}(?: [\p{L}’']{2,20}){0,2} (?:message|nachricht|besked|meddelelse|melding|meddelande|bericht)\s{0,3}-{3,}$/iu;
const appleForward =
  /^(?:begin forwarded message|start på videresendt besked|videresendt besked|vidarebefordrat brev|videresendt melding|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré))\s?:$/iu;
/** What ticket systems put between answer and history. */
const answerAbove =
  /(?:(?:reply|respond|type|write)\b.{0,30}\babove this line|(?:svar|skriv)\b.{0,30}\bover denne linje)/iu;

/** True for a line after which there is nothing but history. */
export function startsHistory(line: string): boolean {
  if (line.length > 160) return false;
  const text = line.trim();
  return (
    text === historyStartsHere ||
    announced.test(text) ||
    ruledMessage.test(text) ||
    appleForward.test(text) ||
    answerAbove.test(text)
  );
}

/** True for a line that says a mail below was passed on, not answered. */
export function announcesForward(line: string): boolean {
  return (
    line.length <= 160 &&
    /videresendt|forward|weitergeleitet|vidarebefordrat|transféré|inoltrato|doorgestuurd/iu.test(line)
  );
}

/** A rule such as Outlook draws above the history. */
export function isRule(line: string): boolean {
  return line.length <= 200 && /^[-_=*─]{5,}$/u.test(line.trim());
}
