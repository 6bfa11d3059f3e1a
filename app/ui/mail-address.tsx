import { Fragment } from "react";

/** A mail address that, where it is too long for its line, goes on after its @ or a full stop. */
export function MailAddress({ address }: { address: string }) {
  return (
    <span className="wrap-anywhere">
      {(address.match(/[^@.]*[@.]|[^@.]+$/g) ?? []).map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
