/** Written from right to left, or with letters that change by their neighbours: our PDF cannot set them. */
const joining = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;
/** What the embedded font has letters for. */
const known =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;
const picture = /\p{Extended_Pictographic}/u;

/** True where a PDF shows every letter of a text as it is written. Else the page is printed by the browser, which can. */
export function canSetInPdf(text: string): boolean {
  return !joining.test(text) && known.test(text) && !picture.test(text.replace(/[©®™]/g, ""));
}
