/** The one page that the worker keeps: it holds nobody's name, and wakes up to show what lies on the phone. */
export const shell = "/uden-net";

/**
 * First parts of the addresses that the group's members work in. Whatever begins otherwise (the firm's answer, the
 * unit's inbox, the operator's pages, secret links, signing in) goes past the worker as if there were none.
 */
const ours = new Set([
  ...["", "virksomheder", "kandidater", "kontakter", "opfoelgninger", "laenge-siden"],
  ...["ikke-sendt", "kladder", "uden-net"],
  ...["henvendelser", "formidlinger", "sendt-videre", "post", "gruppe", "konto", "mere"],
]);

/** Files to take away, and mails shown in a frame of their own: no pages. */
const file = /\.[a-z]+$|\/original$|\/html$|\/filer\//;

/** Whether a page's address is one that the worker may answer when there is no network. */
export function isOurs(pathname: string): boolean {
  return ours.has(pathname.split("/")[1] ?? "") && !file.test(pathname);
}

/** The shell's address, which says where the reader wanted to go. */
export function shellFor(address: string): string {
  return `${shell}?til=${encodeURIComponent(address)}`;
}
