import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { pageOf } from "~/app/ui/page-of";

/**
 * The loader of a route that only takes posts: whoever comes to its address after signing in, or by a reload,
 * goes on to the page that its form stands on.
 */
export function backToPage({ request }: LoaderFunctionArgs): Response {
  return redirect(pageOf(new URL(request.url).pathname));
}
