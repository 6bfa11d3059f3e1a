import fc from "fast-check";
import { expect, it } from "vitest";
import { normaliseAddress, sameAddress, withoutTag } from "~/emails/mailbox.server";
import { isPublicMailDomain } from "~/emails/public-domains.server";

it("gives one spelling for each mailbox", () => {
  expect(normaliseAddress("  <Kirsten@Vaskeri.DK> ")).toBe("kirsten@vaskeri.dk");
  expect(normaliseAddress("info@Bager-Sørensen.dk")).toBe("info@xn--bager-srensen-hnb.dk");
  expect(sameAddress("info@xn--bager-srensen-hnb.dk", "INFO@bager-sørensen.dk")).toBe(true);
  expect(normaliseAddress(" Ikke en adresse ")).toBe("ikke en adresse");
  expect(withoutTag("kirsten+job@firma.dk")).toBe("kirsten@firma.dk");
});

it("is settled after one round", () => {
  fc.assert(
    fc.property(
      fc.string(),
      (text) => void expect(normaliseAddress(normaliseAddress(text))).toBe(normaliseAddress(text)),
    ),
  );
  fc.assert(
    fc.property(
      fc.emailAddress(),
      (address) => void expect(normaliseAddress(address)).toBe(address.toLowerCase()),
    ),
  );
});

it("knows the mail domains that belong to everybody", () => {
  expect(isPublicMailDomain("lars@Live.dk")).toBe(true);
  expect(isPublicMailDomain("gmail.com")).toBe(true);
  expect(isPublicMailDomain("lars@jensens-toemrer.dk")).toBe(false);
});
