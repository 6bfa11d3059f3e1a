import { randomFillSync } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** The nonce's place in the policy text. */
const NONCE = "{nonce}";

function policy(options: { secure: boolean; viteOverlay: boolean }): string {
  const styles = options.viteOverlay ? "'self' 'unsafe-inline'" : "'self'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${NONCE}'`,
    `style-src ${styles}`,
    // Widths of bars and the like; style attributes run no script.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${options.viteOverlay ? " ws:" : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    ...(options.secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Makes nonces of 128 random bits, which are fetched for many at a time: fetching takes longer than making one. */
function nonces(): () => string {
  const bytes = Buffer.alloc(16 * 256);
  let next = bytes.length;
  return () => {
    if (next === bytes.length) {
      randomFillSync(bytes);
      next = 0;
    }
    return bytes.toString("base64", next, (next += 16));
  };
}

/**
 * Security headers of every answer, with a fresh CSP nonce in `res.locals.nonce`.
 * A route's own Content-Security-Policy, Referrer-Policy and Cache-Control stand; these are only filled in where it set none.
 */
export function securityHeaders(options: { secure: boolean; viteOverlay: boolean }): RequestHandler {
  const [before = "", after = ""] = policy(options).split(NONCE);
  const common = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: false,
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  const nextNonce = nonces();
  return (req, res, next) => {
    const nonce = nextNonce();
    res.locals.nonce = nonce;
    res.setHeader("Content-Security-Policy", before + nonce + after);
    const writeHead = res.writeHead;
    res.writeHead = function (this: typeof res, ...args: Parameters<typeof writeHead>) {
      // Remix adds a route's own policy beside ours; the route's, which is made for what it sends, stands.
      const policies = res.getHeader("Content-Security-Policy");
      if (Array.isArray(policies)) res.setHeader("Content-Security-Policy", policies.at(-1) ?? "");
      if (!res.hasHeader("Referrer-Policy")) res.setHeader("Referrer-Policy", "same-origin");
      if (!res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "no-store");
      return writeHead.apply(res, args);
    } as typeof writeHead;
    common(req, res, next);
  };
}
