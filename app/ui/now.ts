import { createContext, useContext } from "react";

/** The instant the page was made, from the root loader: server and browser then say the same "i går". */
export const NowContext = createContext<Date>(new Date(0));

/** The instant that relative times on this page are counted from. */
export function useNow(): Date {
  return useContext(NowContext);
}
