import type { Request, Response } from "express";
import { processText } from "~/app/i18n/process";

/** Answers with one sentence of plain text in the browser's language, Danish unless it asks for English first. */
export function answerPlainly(
  req: Request,
  res: Response,
  status: number,
  say: (words: (typeof processText)["da"]) => string,
): void {
  const english = /^en\b/i.test(req.headers["accept-language"] ?? "");
  res
    .status(status)
    .set("Cache-Control", "no-store")
    .type("text/plain")
    .send(`${say(english ? processText.en : processText.da)}\n`);
}
