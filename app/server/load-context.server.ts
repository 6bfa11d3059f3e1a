/** What a loader or action gets from the process as `context`. */
declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** This response's CSP nonce, for inline scripts. */
    nonce: string;
    /** Names the request in the log; also in the answer's X-Request-Id. */
    requestId: string;
    /** The client's IP address as far as TRUSTED_PROXIES lets us know it. */
    clientAddress: string;
  }
}

export {};
