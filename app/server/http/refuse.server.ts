import type { Request, Response } from "express";
import { plainAnswer, type Say } from "./plain-answer.server";

/** How much of a refused body is thrown away before its sender is cut off, and how long that may take. */
export type Patience = { bytes: number; ms: number };

const PATIENCE: Patience = { bytes: 64 * 1024 * 1024, ms: 60_000 };

/**
 * Answers a request at once with one sentence, whatever of its body is still under way, and then ends the connection.
 * A connection that is ended while its sender still writes is reset, and a browser then shows that instead of the
 * answer (RFC 9112, section 9.6); so what still comes is read and thrown away first, within bounds.
 */
export function refuse(req: Request, res: Response, status: number, say: Say, patience = PATIENCE): void {
  const text = plainAnswer(req, res, status, say);
  res.set("Connection", "close").set("Content-Length", String(Buffer.byteLength(text)));
  res.write(text);

  let left = patience.bytes;
  const end = () => {
    clearTimeout(timer);
    req.off("data", count);
    res.end();
  };
  const count = (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
  };
  const timer = setTimeout(end, patience.ms);
  req.on("data", count).once("end", end).once("close", end);
}
