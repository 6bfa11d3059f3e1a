import { expect, test } from "vitest";
import { mailHeaders } from "~/app/domain/mail/outbox/mail-headers";

const sender = { name: "Tove Tovholder" };
const automatic = { optOutLink: "https://brobygger.example/nej-tak/x" };

test("a letter by a person is a letter, signed or not", () => {
  expect(mailHeaders({ sender }, true)).toEqual({});
  expect(mailHeaders({ sender }, false)).toEqual({});
});

test("a notice says that no person wrote it, and asks machines not to answer", () => {
  const headers = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
  expect(mailHeaders({ sender: null }, true)).toEqual(headers);
});

test("an automatic mail to a firm can be stopped by the mail program's own button where it is signed", () => {
  expect(mailHeaders({ sender, automatic }, false)).toEqual({ "Auto-Submitted": "auto-generated" });
  expect(mailHeaders({ sender, automatic }, true)).toEqual({
    "Auto-Submitted": "auto-generated",
    "List-Unsubscribe": "<https://brobygger.example/nej-tak/x>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});
