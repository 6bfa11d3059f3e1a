/** When this window last sent something to be saved: what the phone kept before that may not know of it. */
let at = -Infinity;

if (typeof document !== "undefined") {
  document.addEventListener(
    "submit",
    ({ target }) => {
      if (target instanceof HTMLFormElement && target.method === "post") at = Date.now();
    },
    true,
  );
}

/** In milliseconds since 1970; `-Infinity` where nothing was sent yet. */
export function lastWrite(): number {
  return at;
}
