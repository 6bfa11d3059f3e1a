/**
 * Lines that carry what a mail program's own HTML says from `htmlToText` to `splitReply`. They are
 * noncharacters of Unicode; mail text is cleaned of them before it is read.
 */
export const marks = {
  historyBelow: "\uFDD0",
  signatureFrom: "\uFDD1",
  footerFrom: "\uFDD2",
  /** ends a signature or a footer */
  until: "\uFDD3",
} as const;

const anyMark = /[\uFDD0-\uFDEF]/g;

/** Text without marks, nor anything that could be taken for one. */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, "");
}
