import type { Words } from "./words";

const da = {
  /** Of an entry whose firm was discarded. */
  referredToDropped: "Den virksomhed, den handler om, er smidt væk. Vælg en anden, og gem igen.",
};

const en: Words<typeof da> = {
  referredToDropped: "The firm it is about has been discarded. Choose another and save again.",
};

/** What is said about what lies on the device. */
export const deviceText = { da, en };
