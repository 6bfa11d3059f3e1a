import type { Request, Response } from "express";
import { processText } from "~/app/i18n/process";

/** Picks the sentence from the words of one language. */
export type Say = (words: (typeof processText)["da"]) => string;

/**
 * Makes the answer one sentence of plain text in the browser's language, Danish unless it asks for English first.
 * @returns the text, which has not been sent
 */
export function plainAnswer(req: Request, res: Response, status: number, say: Say): string {
  const english = /^en\b/i.test(req.headers["accept-language"] ?? "");
  res.status(status).set("Cache-Control", "no-store").type("text/plain");
  return `${say(english ? processText.en : processText.da)}\n`;
}

/** Answers with that sentence. */
export function answerPlainly(req: Request, res: Response, status: number, say: Say): void {
  res.send(plainAnswer(req, res, status, say));
}
