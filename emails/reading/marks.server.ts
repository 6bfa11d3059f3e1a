/** A line that stands where a mail program's own HTML says that history begins. Mail text holds no such character. */
export const historyStartsHere = "\uFDD0";
