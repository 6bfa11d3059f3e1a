/** Headers of a page whose address is a secret: kept nowhere, told to nobody (route `headers` and `data`). */
export const secretPageHeaders = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
};
