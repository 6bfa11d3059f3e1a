import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MailAddress } from "~/app/ui/mail-address";

const shown = (address: string) => renderToStaticMarkup(<MailAddress address={address} />);

test("goes on after the @ and after each full stop", () => {
  expect(shown("birgit.holm@strandbyvask.dk")).toContain("birgit.<wbr/>holm@<wbr/>strandbyvask.<wbr/>dk");
});

test("loses nothing of an address, whatever it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zæøå0-9@.+_-]*$/), (address) => {
      expect(shown(address).replace(/<[^>]*>/g, "")).toBe(address);
    }),
  );
});
