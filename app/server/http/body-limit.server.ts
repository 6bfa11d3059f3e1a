import type { RequestHandler } from "express";
import { answerPlainly } from "./plain-answer.server";

/** Room for a spreadsheet of 5,000 rows pasted into a form. */
const MAX_BODY_MB = 5;

/**
 * Refuses bodies that are too large (413) or do not say how large they are (411), before a byte is read.
 * Node itself holds the sender to the length it has named.
 */
export function bodyLimit(): RequestHandler {
  return (req, res, next) => {
    const length = req.headers["content-length"];
    if (Number(length ?? 0) > MAX_BODY_MB * 1024 * 1024) {
      res.set("Connection", "close");
      answerPlainly(req, res, 413, (words) => words.tooLarge(MAX_BODY_MB));
    } else if (length === undefined && req.headers["transfer-encoding"] !== undefined) {
      res.set("Connection", "close");
      answerPlainly(req, res, 411, (words) => words.lengthMissing);
    } else {
      next();
    }
  };
}
