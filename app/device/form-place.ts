import { textsOf } from "./form-fields";

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The page's address without what may hold a name: ids alone stay of its search. */
function pageAddress(): string {
  const { pathname, search } = window.location;
  const ids = [...new URLSearchParams(search)].filter(([, value]) => id.test(value)).sort();
  return ids.length > 0 ? `${pathname}?${new URLSearchParams(ids).toString()}` : pathname;
}

/** What tells one form of a page from the others: where it posts to, and the first thing it asks. */
function keyOf(form: HTMLFormElement): string {
  const action = new URL(form.getAttribute("action") ?? "", window.location.href).pathname;
  return `${action === window.location.pathname ? "" : action}.${textsOf(form)[0]?.name ?? ""}`;
}

/** The name under which drafts of a form are kept: its page's address, and which form of the page it is. */
export function nameOf(form: HTMLFormElement): string {
  const key = keyOf(form);
  const twins = [...document.forms].filter((other) => keyOf(other) === key);
  const place = twins.indexOf(form);
  return `${pageAddress()}#${key}${place > 0 ? place : ""}`;
}

/** The address of the page that a draft's form stands on. @param place of the draft */
export const addressOf = (place: string) => place.slice(0, place.indexOf("#"));
