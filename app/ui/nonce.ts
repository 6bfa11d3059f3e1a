import { createContext, useContext } from "react";

/** The request's CSP nonce; entry.server provides it, the browser never needs it again. */
export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce that every inline script of this response must carry. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
