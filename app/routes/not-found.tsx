import { notFound } from "~/app/domain/errors.server";

/** Any address that nothing else answers. */
export function loader() {
  notFound();
}

export const action = loader;

export default function NotFound() {
  return null;
}
