import { asSeen } from "./as-seen.server";
import { announcesForward } from "./delimiter.server";
import { headerBlockAt, labelsOf } from "./header-block.server";
import type { Forwarded, Mailbox } from "./mail.server";
import { marks, withoutMarks } from "./marks.server";
import { addressIn } from "./status-part.server";

const mostLines = 5_000;
/** A mail is announced at most so many lines above its copied header. */
const mostBetween = 6;

/**
 * The mail that was passed on inside another: from the copied header beneath "Forwarded message" (also behind
 * ">"), or, where the subject says that the mail was passed on, from the first copied header.
 * @returns null when there is none, or when it names no sender
 */
export function forwardedIn(fullText: string, subjectSaysSo: boolean): Forwarded | null {
  const lines = fullText.slice(0, 500_000).split("\n").slice(0, mostLines).map(plain);
  const labelled = labelsOf(lines);
  const announced = lines.findIndex(announcesForward);
  if (announced < 0 && !subjectSaysSo) return null;
  const last = announced < 0 ? lines.length : Math.min(lines.length, announced + mostBetween);
  for (let at = Math.max(0, announced); at < last; at++) {
    const end = headerBlockAt(lines, labelled, at);
    if (end === null) continue;
    const values = labelled.slice(at, end);
    const value = (label: "from" | "to" | "subject") => values.find((found) => found?.label === label)?.value;
    return {
      from: mailboxIn(value("from") ?? ""),
      to: (value("to") ?? "").split(/[;,]/).flatMap((part) => addressIn(part) ?? []).slice(0, 20), // prettier-ignore
      subject: value("subject") ?? null,
      text: lines.slice(end).join("\n").trim(),
    };
  }
  return null;
}

function plain(line: string): string {
  return withoutMarks(asSeen(line === marks.historyBelow ? "" : line)).replace(/^[>\s]{1,20}/, "");
}

function mailboxIn(value: string): Mailbox | null {
  const address = addressIn(value);
  if (!address) return null;
  const name = value.slice(0, value.indexOf(address)).replace(/[<("[*]|mailto:/g, "").replace(/["'\s]+$/, ""); // prettier-ignore
  return { name: name.trim() === address ? "" : name.trim(), address };
}
