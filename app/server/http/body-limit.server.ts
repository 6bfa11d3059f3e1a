import type { RequestHandler } from "express";
import { refuse } from "./refuse.server";

/** Room for a spreadsheet of 5,000 rows pasted into a form. */
const MAX_BODY_MB = 5;

/**
 * Refuses bodies that are too large (413) or do not say how large they are (411), without keeping a byte.
 * Node itself holds the sender to the length it has named.
 */
export function bodyLimit(): RequestHandler {
  return (req, res, next) => {
    const length = req.headers["content-length"];
    if (Number(length ?? 0) > MAX_BODY_MB * 1024 * 1024) {
      refuse(req, res, 413, (words) => words.tooLarge(MAX_BODY_MB));
    } else if (length === undefined && req.headers["transfer-encoding"] !== undefined) {
      refuse(req, res, 411, (words) => words.lengthMissing);
    } else {
      next();
    }
  };
}
