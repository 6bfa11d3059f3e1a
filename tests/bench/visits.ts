import type { Seeded } from "./seed/seed";

/** A page of the product whose speed is promised. */
export type Visit = {
  name: string;
  path: string;
  /** What the bare page it is held against lists. */
  beside: "firms" | "contacts";
};

/** The measured pages, each full: 25 lines, or as many as the page ever shows. */
export function visitsOf({ firmId }: Seeded): Visit[] {
  return [
    { name: "home", path: "/", beside: "firms" },
    { name: "firm list", path: "/virksomheder", beside: "firms" },
    { name: "firm page", path: `/virksomheder/${firmId}`, beside: "firms" },
    { name: "contact list", path: "/kontakter", beside: "contacts" },
    { name: "contact list, one word", path: "/kontakter?q=praktik", beside: "contacts" },
    { name: "contact list, two words", path: "/kontakter?q=praktik+fredag", beside: "contacts" },
  ];
}

const agent =
  "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36";

/** The headers of a browser that is signed in. */
export function headersOf(seeded: Seeded, gzip: boolean): Record<string, string> {
  return { cookie: seeded.cookie, "user-agent": agent, ...(gzip && { "accept-encoding": "gzip" }) };
}

/** How many list items the page has: the bare page is given as many. @throws when the page is not there */
export async function countRows(address: string, headers: Record<string, string>): Promise<number> {
  const response = await fetch(address, { headers, redirect: "manual" });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${address} answers ${response.status}.`);
  return html.slice(html.indexOf("<main")).split(/<li[ >]/).length - 1;
}
