import { Link } from "~/app/ui/link";

/** From the first lines of something to the page that has all. */
export function Onward({ to, children }: { to: string; children: string }) {
  return (
    <p className="mt-2">
      <Link to={to} className="inline-flex min-h-tap items-center text-bridge underline">
        {children}
      </Link>
    </p>
  );
}
