import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bounceAddress,
  maxLocalPart,
  readBounceAddress,
  readThreadAddress,
  threadAddress,
} from "~/emails/addresses.server";

const key = Buffer.alloc(32, 7);
const otherKey = Buffer.alloc(32, 8);
const localParts = fc
  .stringMatching(/^[a-z0-9]([a-z0-9.-]{0,20}[a-z0-9])?$/)
  .filter((s) => s.length <= maxLocalPart);
const ids = fc.uuid();

describe("a thread's address", () => {
  it("reads back, whatever the case a mail server leaves it in", () => {
    fc.assert(
      fc.property(localParts, ids, (localPart, threadId) => {
        const address = threadAddress({ localPart, domain: "svar.example", threadId, key });
        expect(address.indexOf("@")).toBeLessThanOrEqual(64);
        expect(readThreadAddress(address, key)).toEqual({ localPart, threadId });
        expect(readThreadAddress(` <${address.toUpperCase()}> `, key)).toEqual({ localPart, threadId });
      }),
    );
  });

  it("is refused when any one letter is changed, or the key is another", () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.constantFrom(..."abcz237"), (threadId, where, letter) => {
        const address = threadAddress({ localPart: "stevns", domain: "svar.example", threadId, key });
        const at = where % address.indexOf("@");
        const forged = address.slice(0, at) + letter + address.slice(at + 1);
        if (forged !== address) expect(readThreadAddress(forged, key)).toBeNull();
        expect(readThreadAddress(address, otherKey)).toBeNull();
      }),
    );
  });

  it("does not open under another group's name, nor as a bounce", () => {
    const threadId = "0198c0de-0000-7000-8000-000000000001";
    const address = threadAddress({ localPart: "stevns", domain: "svar.example", threadId, key });
    expect(readThreadAddress(address.replace("stevns", "faxe"), key)).toBeNull();
    expect(readBounceAddress(address.replace("stevns+t.", "b."), key)).toBeNull();
    expect(readThreadAddress("stevns@svar.example", key)).toBeNull();
    expect(readThreadAddress("", key)).toBeNull();
  });

  it("never throws on what comes from outside", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: "binary" }), (text) => {
        expect(readThreadAddress(text, key)).toBeNull();
        expect(readThreadAddress(`a+t.${text}@x.dk`, key)).toBeNull();
        expect(readBounceAddress(`b.${text}@x.dk`, key)).toBeNull();
      }),
    );
  });

  it("refuses a local part that would not fit, and an id that is none", () => {
    const threadId = "0198c0de-0000-7000-8000-000000000001";
    expect(() => threadAddress({ localPart: "a".repeat(23), domain: "x.dk", threadId, key })).toThrow(
      RangeError,
    );
    expect(() => threadAddress({ localPart: "a", domain: "x.dk", threadId: "1", key })).toThrow(TypeError);
  });
});

describe("a mail's bounce address", () => {
  it("reads back and stays within 64 characters", () => {
    fc.assert(
      fc.property(ids, (mailId) => {
        const address = bounceAddress({ mailId, domain: "svar.example", key });
        expect(address.indexOf("@")).toBeLessThanOrEqual(64);
        expect(readBounceAddress(address.toUpperCase(), key)).toEqual({ mailId });
        expect(readBounceAddress(address, otherKey)).toBeNull();
      }),
    );
  });
});
