/**
 * A route that only takes posts shows nothing. That it has a page at all lets the product's own page of errors stand
 * where its action meets one: a thing that is not there, a right that is missing.
 */
export default function PostsOnly() {
  return null;
}
