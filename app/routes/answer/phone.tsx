import { telHref } from "~/app/domain/rules/phone";

/** A phone number to tap, in one piece. */
export function Phone({ number }: { number: string }) {
  const href = telHref(number);
  return href ? (
    <a href={href} className="whitespace-nowrap text-bridge underline">
      {number}
    </a>
  ) : (
    <span className="whitespace-nowrap">{number}</span>
  );
}
