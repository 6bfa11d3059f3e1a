/** The page that a form without one of its own stands on: its address without the last part. */
export function pageOf(pathname: string): string {
  const page = pathname.replace(/\/[^/]*$/, "");
  // Follow-ups stand on several pages, "I dag" first of all.
  return page === "" || page === "/opfoelgninger" ? "/" : page;
}
